import { accountCookiesByNetworks, ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes, neededPurposes } from '#agencies/policy-parts/purposes.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { definePolicy } from '#policy/define.ts'
import { cookies } from './cookies.ts'
import { legal } from './legal.ts'
import { processors } from './processors.ts'
import { retention } from './retention.ts'

/**
 * ONTRACK+, restated. Resolved in the person's favour: a copy is free; what was begun and not sent gets marketing to nobody who did
 * not ask for it; the five years hold for declined applications too; statistics with network addresses in them are not called
 * anonymous; using the site agrees to nothing, transfers abroad included.
 */
export const policy = definePolicy({
  controller: {
    name: legal.controller,
    address: legal.address,
    email: legal.email,
    registration: legal.registration,
    establishedIn: 'EEA',
    country: 'RO',
  },
  effective: '2026-11-30',
  restates: { effective: '2019-08-06', alsoPromises: ['sharing_refusable'] },
  summary: [
    {
      en: 'Email, text, phone or post: you choose each by itself, and stop each when you like.',
      fr: 'Courriel, SMS, téléphone ou poste : vous choisissez chacun à part, et l’arrêtez quand vous voulez.',
      ar: 'بريد إلكتروني أو رسالة قصيرة أو هاتف أو بريد عادي: تختار كلًّا بمفرده وتوقفه متى شئت.',
      promises: ['channel_asked', 'consent_withdrawable'],
    },
    {
      en: 'Partners learn of you only if you said so, and you can take it back.',
      fr: 'Des partenaires n’apprennent rien de vous sans votre accord, que vous pouvez reprendre.',
      ar: 'لا يعلم شركاء عنك شيئًا إلا إذا قلت ذلك، ولك أن تتراجع.',
      promises: ['sharing_refusable'],
    },
    {
      en: 'A form you began is kept a while, unless you switch that off beside it.',
      fr: 'Un formulaire commencé est gardé quelque temps, sauf si vous l’arrêtez sur place.',
      ar: 'يُحفظ النموذج الذي بدأته مدة، إلا إذا أوقفت ذلك بجانبه.',
      promises: ['drafts_announced'],
    },
  ],
  purposes: {
    answer_enquiry: commonPurposes.answer_enquiry,
    deliver_material: commonPurposes.deliver_material,
    improve_service: commonPurposes.improve_service,
    run_competition: commonPurposes.run_competition,
    provide_trial: commonPurposes.provide_trial,
    invite_referred: commonPurposes.invite_referred,
    confirm_choice: commonPurposes.confirm_choice,
    marketing_email: commonPurposes.marketing_email,
    marketing_sms: commonPurposes.marketing_sms,
    marketing_phone: commonPurposes.marketing_phone,
    marketing_post: commonPurposes.marketing_post,
    marketing_in_product: commonPurposes.marketing_in_product,
    share_with_partners: commonPurposes.share_with_partners,
    targeted_advertising: commonPurposes.targeted_advertising,
    provide_service: commonPurposes.provide_service,
    manage_account: commonPurposes.manage_account,
    draft_reminder: commonPurposes.draft_reminder,
    count_pages: commonPurposes.count_pages,
    count_visits: commonPurposes.count_visits,
    benchmark: commonPurposes.benchmark,
    train_staff: commonPurposes.train_staff,
    comply_with_law: commonPurposes.comply_with_law,
    ...neededPurposes,
  },
  processors,
  cookies: { ...ownCookies, ...accountCookiesByNetworks, ...cookies },
  cookieHelp: ['https://allaboutcookies.org/'],
  signals: { doNotTrack: 'not_said', globalPrivacyControl: 'honoured' },
  collecting: {
    automatic: {
      items: [
        'ip_address',
        'device',
        'device_id',
        'pages_viewed',
        'referrer',
        'time_of_visit',
        'error_reports',
        'approximate_location',
      ],
    },
    fromOthers: {
      sources: [
        'credit_agencies',
        'search_services',
        'public_databases',
        'social_networks',
        'tool_providers',
      ],
      items: ['email', 'gender', 'job_title', 'picture', 'social_profile', 'postal_address'],
    },
    accounts: {
      signInBy: 'not_said',
      holds: ['name', 'email', 'phone', 'postal_address', 'password'],
    },
    counts: {},
    location: 'when_allowed',
    recording: { for: ['training', 'quality', 'orders', 'law'] },
    sensitive: 'none',
  },
  sharing: {
    with: [
      'group',
      'partners',
      'platforms',
      'payers',
      'authorities',
      'courts',
      'auditors',
      'advisers',
      'credit_agencies',
      'fraud_agencies',
      'successor',
    ],
    neverSold: false,
    forAdvertising: true,
    paymentApart: true,
    smallestGroup: 10,
  },
  sharesWithPartners: { purpose: 'share_with_partners' },
  retention,
  keptAtMost: { years: 5 },
  rights: everyRight(),
  regions: { sections: ['EEA'], usStates: [], canadianExceptions: [] },
  requests: {},
  telling: { breach: 'as_the_law_says', changes: [], rightsNeverReduced: true },
  minimumAge: null,
  frequencyCap: { messages: 4, per: { months: 1 }, lessOften: { messages: 1, per: { months: 2 } } },
  topics: {
    product: {
      en: 'What is new in the product',
      fr: 'Ce qui change dans le produit',
      ar: 'الجديد في المنتج',
    },
    offers: { en: 'Offers', fr: 'Offres', ar: 'العروض' },
    partners: { en: 'What partners make', fr: 'Ce que font nos partenaires', ar: 'ما يصنعه شركاؤنا' },
  },
  firstAnswerWithin: { workingDays: 1 },
  workingHours: {
    timeZone: 'Europe/Bucharest',
    days: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '18:00',
    closed: [],
  },
  otherSources: ['phone', 'in_person', 'email', 'letter'],
  drafts: {
    forms: ['contact', 'trial'],
    reminder: { purpose: 'draft_reminder', after: { days: 2 } },
    marketing: 'opted_in',
  },
  automatedDecisions: false,
  stricter: [
    'enquiry_answered',
    'frequency_capped',
    'less_often',
    'no_machine_decision',
    'opt_in',
    'advertising_asked',
    'sharing_refusable',
    'privacy_control',
    'cookies_chosen',
    'topics_declined',
    'nothing_sensitive',
    'free_of_charge',
    'breach_told',
  ],
})
