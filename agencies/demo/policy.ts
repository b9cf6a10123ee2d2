import { definePolicy } from '../../policy/define.ts'
import { legal } from './legal.ts'

/** What the studio promises. Every sentence of the privacy page, and every rule of the desk, is made from this. */
export const policy = definePolicy({
  controller: {
    name: legal.controller,
    address: legal.address,
    email: legal.email,
    phone: legal.phone?.display,
    registration: legal.registration,
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
    protect_service: {
      basis: 'legitimate_interests',
      interest: {
        en: 'keeping robots out of our mail',
        fr: 'tenir les robots à l’écart de notre courrier',
        ar: 'إبعاد الروبوتات عن بريدنا',
      },
      why: {
        en: 'To limit how often a form can be sent',
        fr: 'Limiter la fréquence d’envoi des formulaires',
        ar: 'للحدّ من تكرار إرسال النماذج',
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
      provider: legal.controller,
      purpose: {
        en: 'Keeps our own staff signed in. Visitors never get it.',
        fr: 'Garde notre équipe connectée. Les visiteurs ne le reçoivent jamais.',
        ar: 'يُبقي فريقنا مسجَّل الدخول. لا يصل إلى الزوار أبدًا.',
      },
      life: { hours: 12 },
    },
  },
  retention: {
    enquiry: {
      clock: 'last_activity',
      period: { years: 2 },
      ending: 'delete',
      because: {
        en: 'So that a conversation can be taken up again',
        fr: 'Pour pouvoir reprendre une conversation',
        ar: 'لنستطيع استئناف الحديث',
      },
    },
    subscription: {
      clock: 'withdrawal',
      period: { years: 2 },
      ending: 'delete',
      because: {
        en: 'So that we can show you had agreed',
        fr: 'Pour pouvoir montrer votre accord',
        ar: 'لنُثبت أنك كنت قد وافقت',
      },
    },
    unconfirmed_opt_in: {
      clock: 'request',
      period: { days: 30 },
      ending: 'delete',
      because: {
        en: 'Whoever does not confirm did not ask',
        fr: 'Qui ne confirme pas n’a rien demandé',
        ar: 'من لم يؤكّد لم يطلب',
      },
    },
    delivery: {
      clock: 'sending',
      period: { months: 6 },
      ending: 'delete',
      because: {
        en: 'To find out why a mail did not arrive',
        fr: 'Pour comprendre pourquoi un courriel s’est perdu',
        ar: 'لمعرفة سبب عدم وصول رسالة',
      },
    },
    proof: {
      clock: 'never',
      ending: 'keep',
      because: {
        en: 'It holds no names and no addresses; what it says of your consents goes when your data goes',
        fr: 'Il ne contient ni nom ni adresse ; ce qu’il dit de vos accords part avec vos données',
        ar: 'لا يحوي أسماء ولا عناوين، وما يقوله عن موافقاتك يُحذف مع بياناتك',
      },
    },
    suppression: {
      clock: 'never',
      ending: 'keep',
      because: {
        en: 'A stop holds for ever, also after deletion',
        fr: 'Un refus vaut pour toujours, même après suppression',
        ar: 'الإيقاف دائم، حتى بعد الحذف',
      },
    },
    security: {
      clock: 'event',
      period: { days: 1 },
      ending: 'delete',
      because: {
        en: 'Older counters protect nothing',
        fr: 'Des compteurs plus anciens ne protègent plus rien',
        ar: 'العدّادات الأقدم لا تحمي شيئًا',
      },
    },
    staff: {
      clock: 'account_closure',
      period: { months: 12 },
      ending: 'delete',
      because: {
        en: 'To explain who did what',
        fr: 'Pour expliquer qui a fait quoi',
        ar: 'لتوضيح من فعل ماذا',
      },
    },
    operation: {
      clock: 'never',
      ending: 'keep',
      because: {
        en: 'They hold nobody’s data',
        fr: 'Ils ne contiennent les données de personne',
        ar: 'لا تحوي بيانات أحد',
      },
    },
  },
  rights: {
    access: { answeredWithin: { days: 30 } },
    rectification: { answeredWithin: { days: 30 } },
    erasure: { answeredWithin: { days: 30 } },
    restriction: { answeredWithin: { days: 30 } },
    portability: { answeredWithin: { days: 30 } },
    objection: { answeredWithin: { days: 30 } },
    withdrawal: { answeredWithin: { days: 30 } },
  },
  authorities: {
    EEA: {
      name: 'European Data Protection Board: list of authorities',
      url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
    },
  },
  minimumAge: null,
  frequencyCap: { messages: 2, per: { months: 1 } },
  firstAnswerWithin: { hours: 48 },
  sharesWithPartners: false,
  automatedDecisions: false,
})
