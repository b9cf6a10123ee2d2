import { accountCookiesByNetworks, cookiePurposes, ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes, neededPurposes } from '#agencies/policy-parts/purposes.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { definePolicy } from '#policy/define.ts'
import { canadianExceptions } from '#policy/law/canada.ts'
import { legal } from './legal.ts'
import { processors } from './processors.ts'
import { retention } from './retention.ts'

/**
 * iTractIT Solutions Agency, restated. Resolved in the person's favour: California's table is computed, where the source calls uncollected
 * what it collects; a profile from a social network counts as coming from somebody else; passwords and places count as sensitive;
 * one company is the controller; advertising is declared as sharing beside 'nothing is sold'; who has no account has a period;
 * transfers name their way; a parent's word admits nobody under age; using the site agrees to nothing.
 */
export const policy = definePolicy({
  controller: { name: legal.controller, address: legal.address, email: legal.email, addressToCome: true },
  effective: '2026-11-30',
  restates: {
    effective: '2023-12-03',
    alsoPromises: ['agents_heard', 'proof_deleted', 'shine_the_light'],
  },
  summary: [
    {
      en: 'We use what you give us to serve you. Nobody else gives us anything, but for a network that you choose to sign in by.',
      fr: 'Nous utilisons ce que vous nous donnez pour vous servir. Rien ne vient d’ailleurs, sinon d’un réseau que vous choisissez pour vous connecter.',
      ar: 'نستعمل ما تعطينا إياه لخدمتك. ولا يعطينا غيرك شيئًا، إلا شبكة تختار الدخول عبرها.',
      promises: ['sources_declared'],
    },
    {
      en: 'Nothing is sold, and using a right costs you nothing.',
      fr: 'Rien n’est vendu, et exercer un droit ne vous coûte rien.',
      ar: 'لا يُباع شيء، واستعمال حقك لا يكلّفك شيئًا.',
      promises: ['never_sold', 'free_of_charge'],
    },
    {
      en: 'You prove that it is you by your mailbox, and what proved it is deleted.',
      fr: 'Votre boîte aux lettres prouve que c’est vous, et cette preuve est ensuite supprimée.',
      ar: 'يُثبت صندوق بريدك أنك أنت، ثم يُحذف ما أثبته.',
      promises: ['mailbox_proves', 'proof_deleted'],
    },
  ],
  purposes: {
    answer_enquiry: { ...commonPurposes.answer_enquiry, inCanada: 'implied_consent' },
    provide_service: commonPurposes.provide_service,
    improve_service: commonPurposes.improve_service,
    confirm_choice: commonPurposes.confirm_choice,
    marketing_email: { ...commonPurposes.marketing_email, inCanada: 'express_consent' },
    targeted_advertising: { ...commonPurposes.targeted_advertising, inCanada: 'express_consent' },
    manage_account: { ...commonPurposes.manage_account, inCanada: 'implied_consent' },
    count_pages: commonPurposes.count_pages,
    count_visits: commonPurposes.count_visits,
    comply_with_law: commonPurposes.comply_with_law,
    prevent_harm: commonPurposes.prevent_harm,
    ...neededPurposes,
  },
  processors,
  cookies: {
    ...ownCookies,
    ...accountCookiesByNetworks,
    visits: {
      category: 'analytics',
      provider: 'us',
      remembers: ['visits'],
      purpose: cookiePurposes.visits,
      life: 'not_said',
    },
  },
  cookieHelp: [],
  signals: { doNotTrack: 'not_answered', globalPrivacyControl: 'honoured' },
  collecting: {
    automatic: {
      items: ['ip_address', 'browser', 'device', 'pages_viewed', 'approximate_location', 'precise_location'],
    },
    fromOthers: { sources: ['social_networks'], items: ['name', 'email', 'friends', 'picture'] },
    accounts: {
      signInBy: ['facebook', 'twitter'],
      holds: [
        'name',
        'phone',
        'email',
        'postal_address',
        'job_title',
        'username',
        'password',
        'invoices',
        'payment_details',
      ],
      endingErases: true,
    },
    counts: {},
    location: 'when_allowed',
    sensitive: 'with_explicit_consent',
  },
  sharing: {
    with: ['authorities', 'successor'],
    neverSold: true,
    forAdvertising: true,
    allBound: true,
    shineTheLight: true,
    paymentApart: true,
  },
  sharesWithPartners: false,
  retention,
  rights: everyRight(),
  regions: {
    sections: ['EEA', 'UK', 'CA', 'US'],
    usStates: ['CA'],
    canadianExceptions,
  },
  requests: { agents: true, noDiscrimination: true, proofDeleted: true },
  telling: { breach: 'as_the_law_says', changes: ['banner', 'mail'] },
  minimumAge: 18,
  frequencyCap: { messages: 4, per: { months: 1 }, lessOften: { messages: 1, per: { months: 1 } } },
  topics: {},
  firstAnswerWithin: { workingDays: 2 },
  workingHours: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', until: '17:00', closed: [] },
  otherSources: ['phone', 'in_person', 'email'],
  drafts: false,
  automatedDecisions: false,
  stricter: [
    'enquiry_answered',
    'frequency_capped',
    'less_often',
    'no_machine_decision',
    'age_asked',
    'opt_in',
    'advertising_asked',
    'privacy_control',
    'cookies_chosen',
    'minor_erased',
    'change_announced',
    'free_of_charge',
    'breach_told',
  ],
})
