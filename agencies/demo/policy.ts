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
  effective: '2026-11-01',
  summary: [
    {
      en: 'We ask for what we need to answer you, and nothing else.',
      fr: 'Nous demandons ce qu’il faut pour vous répondre, et rien d’autre.',
      ar: 'نطلب ما نحتاج إليه لنجيبك، ولا شيء غيره.',
    },
    {
      en: 'The newsletter comes only to those who asked for it and confirmed it. One press stops it.',
      fr: 'La lettre ne va qu’à ceux qui l’ont demandée et confirmée. Une pression l’arrête.',
      ar: 'لا تصل الرسالة الإخبارية إلا إلى من طلبها وأكّد طلبه. وضغطة واحدة توقفها.',
    },
    {
      en: 'No tracking, no advertising, and the public pages set no cookie.',
      fr: 'Ni pistage, ni publicité, et les pages publiques ne posent aucun cookie.',
      ar: 'لا تتبّع ولا إعلانات، والصفحات العامة لا تضع أي ملف تعريف ارتباط.',
    },
  ],
  purposes: {
    answer_enquiry: {
      basis: 'contract',
      why: {
        en: 'To answer what you ask and to prepare an offer',
        fr: 'Répondre à votre demande et préparer une offre',
        ar: 'للإجابة عن سؤالك وإعداد عرض لك',
      },
      categories: ['identity', 'contact', 'organisation', 'enquiry', 'communications', 'preferences'],
    },
    deliver_material: {
      basis: 'contract',
      why: {
        en: 'To hand over the paper you ask for',
        fr: 'Vous remettre le document demandé',
        ar: 'لتسليمك الورقة التي طلبتها',
      },
      categories: ['identity', 'contact', 'organisation'],
    },
    improve_service: {
      basis: 'legitimate_interests',
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
    run_competition: {
      basis: 'contract',
      why: {
        en: 'To draw the winners and write to them',
        fr: 'Tirer les gagnants au sort et leur écrire',
        ar: 'لسحب أسماء الفائزين والكتابة إليهم',
      },
      categories: ['identity', 'contact'],
    },
    provide_trial: {
      basis: 'contract',
      why: {
        en: 'To arrange your trial day',
        fr: 'Organiser votre jour d’essai',
        ar: 'لترتيب يوم التجربة',
      },
      categories: ['identity', 'contact', 'organisation', 'enquiry'],
    },
    invite_referred: {
      basis: 'legitimate_interests',
      interest: {
        en: 'being recommended',
        fr: 'être recommandés',
        ar: 'أن نُرشَّح لغيرنا',
      },
      why: {
        en: 'To ask somebody, once, whom you recommend us to',
        fr: 'Consulter, une seule fois, la personne à qui vous nous recommandez',
        ar: 'لنسأل مرة واحدة من رشّحتنا له',
      },
      categories: ['identity', 'contact'],
    },
    confirm_choice: {
      basis: 'legal_obligation',
      why: {
        en: 'To ask the owner of an address whether a sign-up was theirs',
        fr: 'Demander au titulaire d’une adresse si l’inscription vient bien de lui',
        ar: 'لسؤال صاحب العنوان هل طلب الاشتراك منه',
      },
      categories: ['contact', 'consent', 'preferences'],
    },
    marketing_email: {
      basis: 'consent',
      optIn: 'email',
      why: {
        en: 'To send you our newsletter',
        fr: 'Vous envoyer notre lettre',
        ar: 'لإرسال رسالتنا الإخبارية إليك',
      },
      categories: ['contact', 'consent', 'preferences'],
    },
    answer_request: {
      basis: 'legal_obligation',
      why: {
        en: 'To do what you ask about your data',
        fr: 'Faire ce que vous demandez au sujet de vos données',
        ar: 'لتنفيذ ما تطلبه بشأن بياناتك',
      },
      categories: ['identity', 'contact', 'communications'],
    },
    protect_service: {
      basis: 'legitimate_interests',
      interest: {
        en: 'keeping robots out of our mail',
        fr: 'tenir les robots à l’écart de notre courrier',
        ar: 'إبعاد الروبوتات عن بريدنا',
      },
      why: {
        en: 'To limit how often a form can be sent, and to set aside for a second look what a program seems to have sent',
        fr: 'Limiter la fréquence d’envoi des formulaires, et mettre de côté pour examen ce qu’un programme semble avoir envoyé',
        ar: 'للحدّ من تكرار إرسال النماذج، ولوضع ما يبدو أن برنامجًا أرسله جانبًا لنظرة ثانية',
      },
      categories: ['technical'],
    },
    account_of_staff: {
      basis: 'contract',
      why: {
        en: 'To let our own staff sign in',
        fr: 'Permettre à notre équipe de se connecter',
        ar: 'لتمكين فريقنا من الدخول',
      },
      categories: ['account'],
    },
    prove_compliance: {
      basis: 'legal_obligation',
      why: {
        en: 'To prove what you agreed to, and to remember not to write to you',
        fr: 'Prouver votre accord, et nous souvenir de ne pas vous écrire',
        ar: 'لإثبات ما وافقت عليه، ولنتذكر ألّا نراسلك',
      },
      categories: ['consent', 'contact'],
    },
  },
  processors: {},
  cookies: {
    'candor.staff': {
      category: 'necessary',
      provider: 'us',
      remembers: ['staff_session'],
      purpose: {
        en: 'Keeps our own staff signed in. Visitors never get it.',
        fr: 'Garde notre équipe connectée. Les visiteurs ne le reçoivent jamais.',
        ar: 'يُبقي فريقنا مسجَّل الدخول. لا يصل إلى الزوار أبدًا.',
      },
      life: { hours: 12 },
    },
  },
  cookieHelp: [],
  signals: { doNotTrack: 'honoured', globalPrivacyControl: 'honoured' },
  collecting: { fromOthers: 'none', location: 'none', sensitive: 'none' },
  sharing: {
    with: ['authorities', 'successor'],
    neverSold: true,
    forAdvertising: false,
    answersForProcessors: true,
    paymentApart: true,
  },
  sharesWithPartners: false,
  retention,
  rights: {
    access: { answeredWithin: { days: 30 } },
    rectification: { answeredWithin: { days: 30 } },
    erasure: { answeredWithin: { days: 30 } },
    restriction: { answeredWithin: { days: 30 } },
    portability: { answeredWithin: { days: 30 } },
    objection: { answeredWithin: { days: 30 } },
    withdrawal: { answeredWithin: { days: 30 } },
    complaint: {},
  },
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
