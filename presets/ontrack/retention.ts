import { commonRetention, formRetention } from '#agencies/policy-parts/retention.ts'
import type { Retention } from '#policy/parts/retention.ts'

/** The source: the relationship, and five years after it at most. Declined applications get a period inside that. */
export const retention = {
  enquiry: {
    clock: 'last_activity',
    period: { years: 5 },
    ending: 'delete',
    because: {
      en: 'For the business between us, and what may follow from it',
      fr: 'Pour nos affaires communes, et ce qui peut en découler',
      ar: 'لما بيننا من عمل وما قد يترتب عليه',
    },
  },
  project: {
    clock: 'project_completion',
    period: { years: 5 },
    ending: 'delete',
    because: {
      en: 'For the business between us, and what may follow from it',
      fr: 'Pour nos affaires communes, et ce qui peut en découler',
      ar: 'لما بيننا من عمل وما قد يترتب عليه',
    },
  },
  account: {
    clock: 'account_closure',
    period: { years: 5 },
    ending: 'delete',
    because: {
      en: 'For law and against fraud, after the account is closed',
      fr: 'Pour la loi et contre la fraude, après la fermeture du compte',
      ar: 'للقانون ومكافحة الاحتيال بعد إغلاق الحساب',
    },
  },
  declined_application: {
    clock: 'refusal',
    period: { years: 1 },
    ending: 'delete',
    because: {
      en: 'For law and against fraud, where nothing came of it',
      fr: 'Pour la loi et contre la fraude, quand rien n’en est venu',
      ar: 'للقانون ومكافحة الاحتيال، حين لم يُفضِ إلى شيء',
    },
    stricter: true,
  },
  page_count: {
    clock: 'visit',
    period: { years: 2 },
    ending: 'delete',
    because: {
      en: 'As long as the counting cookie of the restated text lives',
      fr: 'Aussi longtemps que vit le cookie de mesure du texte repris',
      ar: 'ما دام ملف القياس المذكور في النص الأصلي حيًّا',
    },
  },
  call_recording: {
    clock: 'event',
    period: { months: 6 },
    ending: 'delete',
    because: {
      en: 'Long enough to learn from it',
      fr: 'Assez pour en tirer une leçon',
      ar: 'ما يكفي للتعلم منها',
    },
    stricter: true,
  },
  ...formRetention,
  ...commonRetention,
} as const satisfies Retention
