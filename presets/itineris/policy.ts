import { accountCookies, ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes, neededPurposes } from '#agencies/policy-parts/purposes.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { definePolicy } from '#policy/define.ts'
import { cookies } from './cookies.ts'
import { legal } from './legal.ts'
import { processors } from './processors.ts'
import { retention } from './retention.ts'

/**
 * Itineris, restated. Resolved in the person's favour: what holds network addresses is not called anonymous; advertising by others is
 * declared as sharing beside 'nothing is sold'; the text has a day from which it holds here, and a period; using the site agrees to nothing.
 */
export const policy = definePolicy({
  controller: { name: legal.controller, address: legal.address, addressToCome: true },
  effective: '2026-11-30',
  restates: { effective: null, alsoPromises: ['clients_decide'] },
  summary: [
    {
      en: 'We use what you send to answer you and to serve our clients. We neither sell nor rent it.',
      fr: 'Nous utilisons ce que vous envoyez pour vous répondre et servir nos clients. Nous ne le vendons ni ne le louons.',
      ar: 'نستعمل ما ترسله لنجيبك ونخدم عملاءنا. ولا نبيعه ولا نؤجّره.',
      promises: ['never_sold'],
    },
    {
      en: 'What our clients collect is under their control: we use it only as they say.',
      fr: 'Ce que recueillent nos clients relève d’eux : nous ne l’utilisons que comme ils le disent.',
      ar: 'ما يجمعه عملاؤنا تحت تصرفهم: لا نستعمله إلا كما يقولون.',
      promises: ['clients_decide'],
    },
    {
      en: 'We write seldom, and each newsletter has its end in it.',
      fr: 'Nous écrivons rarement, et chaque lettre d’information porte de quoi l’arrêter.',
      ar: 'نكتب نادرًا، وفي كل نشرة ما يوقفها.',
      promises: ['frequency_capped', 'unsubscribe_works'],
    },
  ],
  purposes: {
    answer_enquiry: commonPurposes.answer_enquiry,
    provide_service: commonPurposes.provide_service,
    improve_service: commonPurposes.improve_service,
    confirm_choice: commonPurposes.confirm_choice,
    marketing_email: commonPurposes.marketing_email,
    targeted_advertising: commonPurposes.targeted_advertising,
    manage_account: commonPurposes.manage_account,
    count_pages: commonPurposes.count_pages,
    count_visits: commonPurposes.count_visits,
    comply_with_law: commonPurposes.comply_with_law,
    ...neededPurposes,
  },
  processors,
  cookies: { ...ownCookies, ...accountCookies, ...cookies },
  cookieHelp: ['https://www.aboutcookies.org/'],
  signals: { doNotTrack: 'not_said', globalPrivacyControl: 'honoured' },
  collecting: {
    automatic: {
      items: [
        'ip_address',
        'browser',
        'display_language',
        'internet_provider',
        'operating_system',
        'referrer',
        'pages_viewed',
        'time_of_visit',
      ],
    },
    // The source is silent on others; nothing comes from them here.
    fromOthers: 'none',
    accounts: { signInBy: [], holds: ['name', 'email', 'payment_details'] },
    counts: {},
    location: 'none',
    sensitive: 'none',
  },
  sharing: {
    with: ['contractors', 'affiliates_bound', 'authorities', 'courts', 'successor'],
    neverSold: true,
    forAdvertising: true,
    allBound: true,
    answersForProcessors: true,
    forClients: true,
  },
  sharesWithPartners: false,
  retention,
  rights: everyRight(),
  regions: { sections: [], usStates: [], canadianExceptions: [] },
  requests: {},
  telling: { breach: 'as_the_law_says', changes: [] },
  minimumAge: null,
  frequencyCap: { messages: 1, per: { months: 2 }, lessOften: { messages: 1, per: { months: 6 } } },
  topics: {},
  firstAnswerWithin: { workingDays: 3 },
  workingHours: {
    timeZone: 'Europe/London',
    days: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '17:30',
    closed: [],
  },
  otherSources: [],
  drafts: false,
  automatedDecisions: false,
  stricter: [
    'opt_in',
    'enquiry_answered',
    'frequency_capped',
    'less_often',
    'no_machine_decision',
    'nothing_from_others',
    'advertising_asked',
    'privacy_control',
    'cookies_chosen',
    'nothing_sensitive',
    'free_of_charge',
    'breach_told',
  ],
})
