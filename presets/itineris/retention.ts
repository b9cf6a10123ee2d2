import { commonRetention, formRetention } from '#agencies/policy-parts/retention.ts'
import type { Retention } from '#policy/parts/retention.ts'

/** The source keeps data while reasonably required, without a number. These are numbers. */
export const retention = {
  enquiry: {
    clock: 'last_activity',
    period: { years: 2 },
    ending: 'delete',
    because: {
      en: 'As long as it may reasonably be needed',
      fr: 'Tant qu’elles peuvent raisonnablement servir',
      ar: 'ما دامت لازمة على نحو معقول',
    },
    stricter: true,
  },
  account: {
    clock: 'account_closure',
    period: { months: 6 },
    ending: 'delete',
    because: {
      en: 'For questions that come late',
      fr: 'Pour les questions tardives',
      ar: 'للأسئلة المتأخرة',
    },
    stricter: true,
  },
  page_count: {
    clock: 'visit',
    period: { years: 1 },
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
