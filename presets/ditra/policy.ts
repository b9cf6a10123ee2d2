import { accountCookies, cookiePurposes, ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes, neededPurposes } from '#agencies/policy-parts/purposes.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { definePolicy } from '#policy/define.ts'
import { canadianExceptions } from '#policy/law/canada.ts'
import { legal } from './legal.ts'
import { processors } from './processors.ts'
import { retention } from './retention.ts'

/**
 * DITRA Solutions, restated. Resolved in the person's favour: data with addresses in it is not called anonymous; what ended
 * 'with the account' has a period, since few have one; advertising asks first, where the source rests it on an interest; the opt-out
 * signal counts; a parent's word admits nobody under age; transfers name their way; refusals can be appealed; using the site
 * agrees to nothing.
 */
export const policy = definePolicy({
  controller: { name: legal.controller, address: legal.address, email: legal.email, addressToCome: true },
  effective: '2026-11-30',
  restates: { effective: '2025-06-04' },
  summary: [
    {
      en: 'You tell us what you like by form, phone or mail. What is optional is voluntary.',
      fr: 'Vous nous dites ce que vous voulez par formulaire, téléphone ou lettre. Ce qui est facultatif reste libre.',
      ar: 'تخبرنا بما تشاء عبر نموذج أو هاتف أو بريد. وما هو اختياري يبقى طوعيًّا.',
      promises: ['fields_declared'],
    },
    {
      en: 'Partners hear of you from us only if you agreed.',
      fr: 'Des partenaires n’apprennent de nous qui vous êtes que si vous avez accepté.',
      ar: 'لا يسمع شركاء عنك منا إلا بموافقتك.',
      promises: ['sources_declared', 'sharing_refusable'],
    },
    {
      en: 'Wherever you live, you see, correct and delete what we hold. For eight places their law stands below.',
      fr: 'Où que vous viviez, vous voyez, corrigez et effacez ce que nous avons. Pour huit lieux, leur loi figure plus bas.',
      ar: 'أينما كنت تقيم، ترى ما نحتفظ به وتصححه وتحذفه. ولثمانية أماكن قانونها مذكور أدناه.',
      promises: ['access', 'rectification', 'erasure', 'region_law'],
    },
  ],
  purposes: {
    answer_enquiry: { ...commonPurposes.answer_enquiry, inCanada: 'implied_consent' },
    provide_service: commonPurposes.provide_service,
    improve_service: commonPurposes.improve_service,
    run_competition: commonPurposes.run_competition,
    confirm_choice: commonPurposes.confirm_choice,
    marketing_email: { ...commonPurposes.marketing_email, inCanada: 'express_consent' },
    share_with_partners: { ...commonPurposes.share_with_partners, inCanada: 'express_consent' },
    targeted_advertising: { ...commonPurposes.targeted_advertising, inCanada: 'express_consent' },
    manage_account: commonPurposes.manage_account,
    draft_reminder: commonPurposes.draft_reminder,
    count_pages: commonPurposes.count_pages,
    count_visits: commonPurposes.count_visits,
    comply_with_law: commonPurposes.comply_with_law,
    prevent_harm: commonPurposes.prevent_harm,
    ...neededPurposes,
  },
  processors,
  // The source names kinds and no lives, and does not say whose advertising it is.
  cookies: {
    ...ownCookies,
    ...accountCookies,
    'privacy-choice': {
      category: 'necessary',
      provider: 'us',
      remembers: ['choice'],
      purpose: cookiePurposes.choice,
      life: 'not_said',
    },
    language: {
      category: 'functional',
      provider: 'us',
      remembers: ['language'],
      purpose: cookiePurposes.language,
      life: 'not_said',
    },
    performance: {
      category: 'analytics',
      provider: 'google_analytics',
      remembers: ['visits'],
      purpose: cookiePurposes.visits,
      life: 'not_said',
    },
    metrica: {
      category: 'analytics',
      provider: 'yandex_metrica',
      remembers: ['visits'],
      purpose: cookiePurposes.visits,
      life: 'not_said',
    },
    targeting: {
      category: 'targeting',
      provider: 'not_said',
      remembers: ['adverts'],
      purpose: cookiePurposes.adverts,
      life: 'not_said',
    },
  },
  cookieHelp: [],
  signals: { doNotTrack: 'not_answered', globalPrivacyControl: 'honoured' },
  collecting: {
    automatic: {
      items: [
        'ip_address',
        'browser',
        'device',
        'device_id',
        'operating_system',
        'internet_provider',
        'display_language',
        'referrer',
        'pages_viewed',
        'searches',
        'time_of_visit',
        'error_reports',
        'country',
        'approximate_location',
        'precise_location',
      ],
    },
    fromOthers: {
      sources: [
        'public_databases',
        'marketing_partners',
        'affiliate_programmes',
        'data_providers',
        'social_networks',
      ],
      items: ['postal_address', 'job_title', 'email', 'phone', 'intent', 'ip_address', 'social_profile'],
    },
    handedOver: {
      by: 'Google APIs',
      rules: {
        name: 'Limited Use (Google API Services User Data Policy)',
        url: 'https://developers.google.com/terms/api-services-user-data-policy',
      },
    },
    accounts: { signInBy: [], holds: ['name', 'email', 'phone'], endingErases: true },
    counts: {},
    location: 'when_allowed',
    // The place of a device counts as sensitive in California: asked for by itself, and not taken here.
    sensitive: 'with_explicit_consent',
  },
  sharing: {
    with: ['affiliates', 'partners', 'authorities', 'courts', 'successor'],
    neverSold: false,
    forAdvertising: true,
    forClients: true,
  },
  sharesWithPartners: { purpose: 'share_with_partners' },
  retention,
  rights: everyRight(),
  regions: {
    sections: ['EEA', 'UK', 'CH', 'CA', 'US', 'AU', 'NZ', 'ZA'],
    usStates: [
      'CA',
      'CO',
      'CT',
      'DE',
      'FL',
      'IN',
      'IA',
      'KY',
      'MT',
      'NH',
      'NJ',
      'OR',
      'TN',
      'TX',
      'UT',
      'VA',
    ],
    appeals: 'to_us',
    canadianExceptions,
  },
  requests: {},
  telling: { breach: 'as_the_law_says', changes: ['banner', 'mail'] },
  minimumAge: 18,
  frequencyCap: { messages: 4, per: { months: 1 }, lessOften: { messages: 1, per: { months: 1 } } },
  topics: {
    services: { en: 'Services and offers', fr: 'Services et offres', ar: 'الخدمات والعروض' },
    events: { en: 'Events', fr: 'Événements', ar: 'الفعاليات' },
  },
  firstAnswerWithin: { workingDays: 3 },
  workingHours: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00', closed: [] },
  otherSources: ['phone', 'in_person', 'email', 'letter'],
  drafts: false,
  automatedDecisions: false,
  stricter: [
    'enquiry_answered',
    'frequency_capped',
    'less_often',
    'no_machine_decision',
    'age_asked',
    'appeal',
    'opt_in',
    'advertising_asked',
    'sharing_refusable',
    'privacy_control',
    'cookies_chosen',
    'minor_erased',
    'topics_declined',
    'change_announced',
    'free_of_charge',
    'breach_told',
  ],
})
