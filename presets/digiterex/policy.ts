import { cookiePurposes, displayCookies, ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes, neededPurposes } from '#agencies/policy-parts/purposes.ts'
import { commonRetention } from '#agencies/policy-parts/retention.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { definePolicy } from '#policy/define.ts'
import { legal } from './legal.ts'
import { processors } from './processors.ts'

/**
 * Digiterex, restated. Resolved in the person's favour: the theme is remembered by one kind of cookie; everybody who handles data
 * is bound, so no payment company works under a policy of its own; what holds a network address is not called anonymous; the text
 * has a day from which it holds here; using the site agrees to nothing. Where the source gives no life, country or safeguard, none is
 * made up.
 */
export const policy = definePolicy({
  controller: {
    name: legal.controller,
    address: legal.address,
    email: legal.email,
    place: {
      en: 'Morocco (remote first)',
      fr: 'Maroc (à distance d’abord)',
      ar: 'المغرب (العمل عن بُعد أولًا)',
    },
    country: 'MA',
    addressToCome: true,
  },
  effective: '2026-11-30',
  restates: { effective: null },
  summary: [
    {
      en: 'You ask for a quote, we answer. What you send stays with us and those who are bound to us.',
      fr: 'Vous demandez un devis, nous répondons. Ce que vous envoyez reste chez nous et chez ceux qui nous sont liés.',
      ar: 'تطلب عرض سعر فنجيبك. وما ترسله يبقى عندنا وعند من يلتزم معنا.',
      promises: ['never_sold', 'processors_bound'],
    },
    {
      en: 'News only if you ask for it. Nothing is ever sold.',
      fr: 'Des nouvelles seulement si vous les demandez. Rien n’est jamais vendu.',
      ar: 'لا أخبار إلا إذا طلبتها. ولا يُباع شيء أبدًا.',
      promises: ['opt_in', 'never_sold'],
    },
    {
      en: 'Each request about your data has its day by which it is answered, and what you send us its end.',
      fr: 'Chaque demande sur vos données a sa date de réponse, et ce que vous nous envoyez, sa fin.',
      ar: 'لكل طلب يخص بياناتك يوم للرد، ولما ترسله إلينا نهاية.',
      promises: ['answered_in_time', 'kept_no_longer'],
    },
  ],
  purposes: {
    answer_enquiry: commonPurposes.answer_enquiry,
    provide_service: commonPurposes.provide_service,
    confirm_choice: commonPurposes.confirm_choice,
    marketing_email: commonPurposes.marketing_email,
    count_pages: commonPurposes.count_pages,
    count_visits: {
      ...commonPurposes.count_visits,
      why: {
        en: 'To see how the site is used, and make it and our services better',
        fr: 'Voir comment le site est utilisé, et l’améliorer ainsi que nos services',
        ar: 'لنعرف كيف يُستعمل الموقع ونحسّنه ونحسّن خدماتنا',
      },
    },
    comply_with_law: commonPurposes.comply_with_law,
    ...neededPurposes,
  },
  processors,
  cookies: {
    ...ownCookies,
    session: {
      category: 'necessary',
      provider: 'us',
      remembers: ['session'],
      purpose: cookiePurposes.session,
      life: 'not_said',
    },
    ...displayCookies,
    analytics: {
      category: 'analytics',
      provider: 'google_analytics',
      remembers: ['visits'],
      purpose: cookiePurposes.visits,
      life: 'not_said',
    },
  },
  cookieHelp: [],
  signals: { doNotTrack: 'not_said', globalPrivacyControl: 'honoured' },
  collecting: {
    automatic: { items: ['ip_address', 'browser', 'pages_viewed', 'time_spent'] },
    fromOthers: 'none',
    counts: {},
    location: 'none',
    sensitive: 'with_explicit_consent',
  },
  sharing: {
    with: ['authorities'],
    neverSold: true,
    forAdvertising: false,
    allBound: true,
    paymentApart: true,
  },
  sharesWithPartners: false,
  // As the source says: a period each.
  retention: {
    enquiry: {
      clock: 'submission',
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
    page_count: {
      clock: 'visit',
      period: { months: 14 },
      ending: 'delete',
      because: {
        en: 'Long enough to compare a season with the last',
        fr: 'Assez pour comparer une saison à la précédente',
        ar: 'ما يكفي لمقارنة موسم بسابقه',
      },
    },
    ...commonRetention,
  },
  rights: everyRight({ days: 30 }),
  regions: { sections: [], usStates: [], canadianExceptions: [] },
  requests: { questionsAnsweredWithin: { hours: 48 } },
  telling: { breach: 'everybody_affected', changes: [], testsShown: true },
  minimumAge: 16,
  frequencyCap: { messages: 2, per: { months: 1 }, lessOften: { messages: 1, per: { months: 3 } } },
  topics: {},
  firstAnswerWithin: { hours: 48 },
  workingHours: {
    timeZone: 'Africa/Casablanca',
    days: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '18:00',
    closed: [],
  },
  otherSources: [],
  drafts: false,
  automatedDecisions: false,
  stricter: [
    'enquiry_answered',
    'frequency_capped',
    'less_often',
    'no_machine_decision',
    'nothing_from_others',
    'age_asked',
    'cookies_chosen',
    'privacy_control',
    'opt_in',
    'free_of_charge',
  ],
})
