import { displayCookies, ownCookies } from '#agencies/policy-parts/cookies.ts'
import { commonPurposes } from '#agencies/policy-parts/purposes.ts'
import { everyRight } from '#agencies/policy-parts/rights.ts'
import { definePolicy } from '#policy/define.ts'
import { legal } from './legal.ts'
import { retention } from './retention.ts'

/** What the studio promises. Every sentence of the privacy page, and every rule of the desk, is made from this. */
export const policy = definePolicy({
  controller: {
    name: legal.controller,
    address: legal.address,
    email: legal.email,
    phone: legal.phone?.display,
    registration: legal.registration,
    establishedIn: 'EEA',
  },
  effective: '2026-11-30',
  summary: [
    {
      en: 'We ask only for what stands in the tables below, and what you may leave out is marked.',
      fr: 'Nous ne demandons que ce qui figure dans les tableaux ci-dessous, et ce que vous pouvez omettre y est marqué.',
      ar: 'لا نطلب إلا ما في الجداول أدناه، وما لك أن تتركه مبيَّن فيها.',
      promises: ['fields_declared'],
    },
    {
      en: 'The newsletter comes only to those who asked for it and confirmed it. One press stops it.',
      fr: 'La lettre ne va qu’à ceux qui l’ont demandée et confirmée. Une pression l’arrête.',
      ar: 'لا تصل الرسالة الإخبارية إلا إلى من طلبها وأكّد طلبه. وضغطة واحدة توقفها.',
      promises: ['opt_in', 'unsubscribe_works'],
    },
    {
      en: 'No tracking, no advertising, and no public page sets a cookie unless you press for it.',
      fr: 'Ni pistage, ni publicité, et aucune page publique ne pose de cookie sans que vous le demandiez.',
      ar: 'لا تتبّع ولا إعلانات، ولا تضع أي صفحة عامة ملف تعريف ارتباط ما لم تطلبه بضغطة.',
      promises: ['cookies_declared', 'do_not_track'],
    },
  ],
  purposes: {
    answer_enquiry: commonPurposes.answer_enquiry,
    deliver_material: commonPurposes.deliver_material,
    improve_service: {
      ...commonPurposes.improve_service,
      interest: {
        en: 'doing the next project better',
        fr: 'mieux faire le projet suivant',
        ar: 'تحسين المشروع التالي',
      },
      why: {
        en: 'To learn from what you say of a project',
        fr: 'Apprendre de ce que vous dites d’un projet',
        ar: 'لنتعلم مما تقوله عن مشروع',
      },
      categories: ['contact', 'enquiry'],
    },
    provide_service: commonPurposes.provide_service,
    run_competition: commonPurposes.run_competition,
    provide_trial: {
      ...commonPurposes.provide_trial,
      why: {
        en: 'To arrange your trial day',
        fr: 'Organiser votre jour d’essai',
        ar: 'لترتيب يوم التجربة',
      },
    },
    invite_referred: {
      ...commonPurposes.invite_referred,
      why: {
        en: 'To ask somebody, once, whom you recommend us to',
        fr: 'Consulter, une seule fois, la personne à qui vous nous recommandez',
        ar: 'لنسأل مرة واحدة من رشّحتنا له',
      },
    },
    confirm_choice: {
      ...commonPurposes.confirm_choice,
      why: {
        en: 'To ask the owner of an address whether a sign-up was theirs',
        fr: 'Demander au titulaire d’une adresse si l’inscription vient bien de lui',
        ar: 'لسؤال صاحب العنوان هل طلب الاشتراك منه',
      },
    },
    marketing_email: {
      ...commonPurposes.marketing_email,
      why: {
        en: 'To send you our newsletter',
        fr: 'Vous envoyer notre lettre',
        ar: 'لإرسال رسالتنا الإخبارية إليك',
      },
      categories: ['contact', 'consent', 'preferences'],
    },
    count_pages: commonPurposes.count_pages,
    answer_request: commonPurposes.answer_request,
    protect_service: commonPurposes.protect_service,
    account_of_staff: commonPurposes.account_of_staff,
    prove_compliance: commonPurposes.prove_compliance,
  },
  processors: {},
  cookies: { ...ownCookies, ...displayCookies },
  cookieHelp: [],
  signals: { doNotTrack: 'honoured', globalPrivacyControl: 'honoured' },
  collecting: {
    fromOthers: 'none',
    counts: { leadSource: true, published: true },
    location: 'none',
    sensitive: 'none',
  },
  sharing: {
    with: ['authorities', 'successor'],
    neverSold: true,
    forAdvertising: false,
    answersForProcessors: true,
    paymentApart: true,
    forClients: true,
  },
  sharesWithPartners: false,
  retention,
  rights: everyRight({ days: 30 }),
  regions: { sections: ['EEA', 'UK', 'CH'], usStates: [], canadianExceptions: [] },
  requests: { agents: true, noDiscrimination: true, proofDeleted: true },
  telling: { breach: 'everybody_affected', changes: [], rightsNeverReduced: true },
  minimumAge: null,
  frequencyCap: { messages: 2, per: { months: 1 }, lessOften: { messages: 1, per: { months: 3 } } },
  topics: {
    work: { en: 'New work of ours', fr: 'Nos nouveaux travaux', ar: 'أعمالنا الجديدة' },
    craft: { en: 'Notes on how we do it', fr: 'Notes d’atelier', ar: 'ملاحظات عن طريقة عملنا' },
    dates: { en: 'Open days and talks', fr: 'Portes ouvertes et rencontres', ar: 'أيام مفتوحة ولقاءات' },
  },
  firstAnswerWithin: { workingDays: 2 },
  workingHours: {
    timeZone: 'Europe/Paris',
    days: [1, 2, 3, 4],
    from: '09:30',
    until: '18:00',
    closed: ['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-03-29'],
  },
  otherSources: ['phone', 'in_person', 'email'],
  drafts: { forms: ['quote'] },
  automatedDecisions: false,
})
