import { literal } from './literal.ts'
import type { InitAnswers } from './questions.ts'

/** `policy.ts`: every part of the language, each with a sound beginning. */
export function policyFile({ law, age, address }: InitAnswers): string {
  const established = law ? `\n    establishedIn: ${literal(law)},` : ''
  const toCome = address.length === 0 ? '\n    addressToCome: true,' : ''
  const sections = law ? `[${literal(law)}]` : '[]'
  const states = law === 'US' ? "['CA']" : '[]'
  return `import { definePolicy } from '#policy/define.ts'
import { ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes, neededPurposes } from '#agencies/policy-parts/purposes.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { legal } from './legal.ts'
import { retention } from './retention.ts'

/** What you promise. The privacy page is made from this, and so is what the program does. docs/policy.md says how to read it. */
export const policy = definePolicy({
  controller: {
    name: legal.controller,
    address: legal.address,
    email: legal.email,${established}${toCome}
  },
  effective: ${literal(new Date().toISOString().slice(0, 10))},
  summary: [
    {
      en: 'We ask for what we need to answer you, and nothing else.',
      fr: 'Nous demandons ce qu’il faut pour vous répondre, et rien d’autre.',
      ar: 'نطلب ما نحتاج إليه لنجيبك، ولا شيء غيره.',
      promises: ['fields_declared'],
    },
    {
      en: 'News comes only to those who asked for it and confirmed it. One press stops it.',
      fr: 'Les nouvelles ne vont qu’à ceux qui les ont demandées et confirmées. Une pression les arrête.',
      ar: 'لا تصل الأخبار إلا إلى من طلبها وأكّد طلبه. وضغطة واحدة توقفها.',
      promises: ['opt_in', 'unsubscribe_works'],
    },
  ],
  purposes: {
    answer_enquiry: commonPurposes.answer_enquiry,
    confirm_choice: commonPurposes.confirm_choice,
    marketing_email: commonPurposes.marketing_email,
    ...neededPurposes,
  },
  // Whoever carries your mail, holds your database or your files: name them here with their hosts and your contract.
  processors: {},
  cookies: ownCookies,
  cookieHelp: [],
  signals: { doNotTrack: 'honoured', globalPrivacyControl: 'honoured' },
  collecting: { fromOthers: 'none', location: 'none', sensitive: 'none' },
  sharing: { with: ['authorities', 'successor'], neverSold: true, forAdvertising: false, paymentApart: true },
  sharesWithPartners: false,
  retention,
  rights: everyRight({ days: 30 }),
  regions: { sections: ${sections}, usStates: ${states}, canadianExceptions: [] },
  requests: { noDiscrimination: true },
  telling: { breach: 'everybody_affected', changes: [] },
  minimumAge: ${age},
  frequencyCap: { messages: 2, per: { months: 1 }, lessOften: { messages: 1, per: { months: 3 } } },
  topics: {},
  firstAnswerWithin: { workingDays: 2 },
  workingHours: {
    timeZone: ${literal(Intl.DateTimeFormat().resolvedOptions().timeZone)},
    days: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '17:00',
    closed: [],
  },
  otherSources: ['phone', 'in_person', 'email'],
  drafts: false,
  automatedDecisions: false,
})
`
}

/** `retention.ts`: how long an enquiry is kept; the rest has common rules. */
export function retentionFile({ kept }: InitAnswers): string {
  return `import type { Retention } from '#policy/parts/retention.ts'
import { commonRetention } from '#agencies/policy-parts/retention.ts'

/** How long each kind of record is kept, from when, and why. */
export const retention = {
  enquiry: {
    clock: 'last_activity',
    period: { ${kept.unit}: ${kept.count} },
    ending: 'delete',
    because: {
      en: 'So that a conversation can be taken up again',
      fr: 'Pour pouvoir reprendre une conversation',
      ar: 'لنستطيع استئناف الحديث',
    },
  },
  ...commonRetention,
} as const satisfies Retention
`
}
