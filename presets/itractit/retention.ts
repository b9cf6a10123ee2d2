import { commonRetention, formRetention } from '#agencies/policy-parts/retention.ts'
import type { Retention } from '#policy/parts/retention.ts'

/** The source keeps nothing past an account. Who has none, and wrote all the same, gets a period. */
export const retention = {
  enquiry: {
    clock: 'last_activity',
    period: { months: 18 },
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
    period: { months: 12 },
    ending: 'delete',
    because: {
      en: 'Long enough to see a year',
      fr: 'Assez pour voir une année',
      ar: 'ما يكفي لرؤية سنة كاملة',
    },
    stricter: true,
  },
  feedback: formRetention.feedback,
  ...commonRetention,
} as const satisfies Retention
