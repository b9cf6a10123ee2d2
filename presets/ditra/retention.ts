import { commonRetention, formRetention } from '#agencies/policy-parts/retention.ts'
import type { Retention } from '#policy/parts/retention.ts'

/** The source keeps data while it is needed, and no longer than an account exists. Who has no account gets a period. */
export const retention = {
  enquiry: {
    clock: 'last_activity',
    period: { years: 1 },
    ending: 'delete',
    because: {
      en: 'While it is needed for what you asked',
      fr: 'Tant que votre demande le requiert',
      ar: 'ما دامت لازمة لما طلبته',
    },
    stricter: true,
  },
  account: {
    clock: 'account_closure',
    period: { hours: 1 },
    ending: 'delete',
    because: {
      en: 'Nothing of it is kept past that hour',
      fr: 'Rien n’en reste passé cette heure',
      ar: 'لا يبقى منه شيء بعد تلك الساعة',
    },
  },
  page_count: {
    clock: 'visit',
    period: { months: 14 },
    ending: 'delete',
    because: {
      en: 'Long enough to compare a season with the last',
      fr: 'Assez pour comparer une saison à la précédente',
      ar: 'ما يكفي لمقارنة موسم بسابقه',
    },
    stricter: true,
  },
  feedback: formRetention.feedback,
  competition: formRetention.competition,
  ...commonRetention,
} as const satisfies Retention
