import { commonRetention, formRetention } from '#agencies/policy-parts/retention.ts'
import type { Policy } from '#policy/define.ts'

/** How long each kind of record is kept, from when, and why. */
export const retention = {
  enquiry: {
    clock: 'last_activity',
    period: { years: 2 },
    ending: 'delete',
    because: {
      en: 'So that a conversation can be taken up again',
      fr: 'Pour pouvoir reprendre une conversation',
      ar: 'لنستطيع استئناف الحديث',
    },
  },
  project: {
    clock: 'project_completion',
    period: { years: 3 },
    ending: 'delete',
    because: {
      en: 'So that what we built can be looked after',
      fr: 'Pour pouvoir entretenir ce que nous avons construit',
      ar: 'لنستطيع رعاية ما بنيناه',
    },
  },
  material_request: formRetention.material_request,
  feedback: formRetention.feedback,
  competition: formRetention.competition,
  trial: formRetention.trial,
  referral: formRetention.referral,
  draft: {
    ...formRetention.draft,
    because: {
      en: 'A week to come back to it',
      fr: 'Une semaine pour y revenir',
      ar: 'أسبوع للعودة إليه',
    },
  },
  page_count: {
    clock: 'visit',
    period: { months: 14 },
    ending: 'delete',
    because: {
      en: 'Long enough to see a season beside the last',
      fr: 'De quoi voir une saison à côté de la précédente',
      ar: 'ما يكفي لرؤية موسم إلى جانب سابقه',
    },
  },
  ...commonRetention,
  request: { ...commonRetention.request, period: { years: 3 } },
} as const satisfies Policy['retention']
