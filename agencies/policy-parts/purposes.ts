import type { Purpose } from '#policy/parts/purpose.ts'
import type { PurposeId } from '#policy/vocabulary.ts'

/**
 * Purposes in words that fit most agencies. A policy takes those it needs, and says otherwise what is otherwise: spread one and
 * change it.
 */
export const commonPurposes = {
  answer_enquiry: {
    basis: 'contract',
    why: {
      en: 'To answer what you ask and to prepare an offer',
      fr: 'Répondre à votre demande et préparer une offre',
      ar: 'للإجابة عن سؤالك وإعداد عرض لك',
    },
    categories: ['identity', 'contact', 'organisation', 'enquiry', 'communications', 'preferences'],
  },
  provide_service: {
    basis: 'contract',
    why: {
      en: 'To do the work you order, with proposals, invoices and news of its progress',
      fr: 'Faire le travail commandé, avec devis, factures et nouvelles de son avancement',
      ar: 'لإنجاز العمل الذي تطلبه، مع العروض والفواتير وأخبار سيره',
    },
    categories: ['identity', 'contact', 'organisation', 'communications', 'billing'],
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
    interest: { en: 'doing it better', fr: 'mieux faire', ar: 'أن نُحسن عملنا' },
    why: {
      en: 'To learn from what you tell us of our work',
      fr: 'Apprendre de ce que vous dites de notre travail',
      ar: 'لنتعلم مما تقوله عن عملنا',
    },
    categories: ['identity', 'contact', 'enquiry'],
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
    why: { en: 'To set up your trial', fr: 'Préparer votre essai', ar: 'لإعداد تجربتك' },
    categories: ['identity', 'contact', 'organisation', 'enquiry'],
  },
  invite_referred: {
    basis: 'legitimate_interests',
    interest: { en: 'being recommended', fr: 'être recommandés', ar: 'أن نُرشَّح لغيرنا' },
    why: {
      en: 'To ask somebody, once, whose data you gave us',
      fr: 'Consulter, une seule fois, la personne dont vous nous donnez les données',
      ar: 'لنسأل مرة واحدة من أعطيتنا بياناته',
    },
    categories: ['identity', 'contact'],
  },
  confirm_choice: {
    basis: 'legal_obligation',
    why: {
      en: 'To ask the owner of an address whether a choice was theirs',
      fr: 'Demander au titulaire d’une adresse si le choix vient bien de lui',
      ar: 'لسؤال صاحب العنوان هل كان الاختيار اختياره',
    },
    categories: ['contact', 'consent', 'preferences'],
  },
  marketing_email: {
    basis: 'consent',
    optIn: 'email',
    why: {
      en: 'To send you our news by email',
      fr: 'Vous envoyer nos nouvelles par courriel',
      ar: 'لإرسال أخبارنا إليك بالبريد الإلكتروني',
    },
    categories: ['identity', 'contact', 'consent', 'preferences'],
  },
  marketing_sms: {
    basis: 'consent',
    optIn: 'sms',
    why: {
      en: 'To send you our news by text message',
      fr: 'Vous envoyer nos nouvelles par SMS',
      ar: 'لإرسال أخبارنا إليك برسالة قصيرة',
    },
    categories: ['contact', 'consent', 'preferences'],
  },
  marketing_phone: {
    basis: 'consent',
    optIn: 'phone',
    why: {
      en: 'To tell you our news by phone',
      fr: 'Vous dire nos nouvelles par téléphone',
      ar: 'لإخبارك بأخبارنا بالهاتف',
    },
    categories: ['contact', 'consent', 'preferences'],
  },
  marketing_post: {
    basis: 'consent',
    optIn: 'post',
    why: {
      en: 'To send you our news by post',
      fr: 'Vous envoyer nos nouvelles par la poste',
      ar: 'لإرسال أخبارنا إليك بالبريد العادي',
    },
    categories: ['contact', 'consent', 'preferences'],
  },
  marketing_in_product: {
    basis: 'consent',
    optIn: 'in_product',
    why: {
      en: 'To show you our news inside a product',
      fr: 'Vous montrer nos nouvelles dans un produit',
      ar: 'لعرض أخبارنا عليك داخل منتج',
    },
    categories: ['account', 'consent', 'preferences'],
  },
  share_with_partners: {
    basis: 'consent',
    optIn: 'partners',
    why: {
      en: 'To let chosen partners tell you of what they offer',
      fr: 'Permettre à des partenaires choisis de vous dire ce qu’ils proposent',
      ar: 'ليخبرك شركاء مختارون بما يقدمونه',
    },
    categories: ['identity', 'contact', 'consent'],
  },
  targeted_advertising: {
    basis: 'consent',
    why: {
      en: 'To show you advertising that looks at what you read and did',
      fr: 'Vous montrer de la publicité d’après ce que vous avez lu et fait',
      ar: 'لعرض إعلانات تراعي ما قرأته وفعلته',
    },
    categories: ['usage', 'contact'],
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
  manage_account: {
    basis: 'contract',
    why: { en: 'To run your account', fr: 'Tenir votre compte', ar: 'لإدارة حسابك' },
    categories: ['identity', 'contact', 'account', 'technical'],
  },
  draft_reminder: {
    basis: 'consent',
    optIn: 'email',
    why: {
      en: 'To remind you of what you began and did not finish',
      fr: 'Vous rappeler ce que vous avez commencé sans finir',
      ar: 'لتذكيرك بما بدأته ولم تُكمله',
    },
    categories: ['contact', 'enquiry'],
  },
  count_visits: {
    basis: 'consent',
    why: {
      en: 'To see which pages are read',
      fr: 'Voir quelles pages sont lues',
      ar: 'لنعرف أي الصفحات تُقرأ',
    },
    categories: ['usage', 'technical'],
  },
  count_pages: {
    basis: 'legitimate_interests',
    interest: {
      en: 'knowing how often our pages are read, without knowing by whom',
      fr: 'savoir combien nos pages sont lues, sans savoir par qui',
      ar: 'أن نعرف كم تُقرأ صفحاتنا، من دون أن نعرف من يقرؤها',
    },
    why: {
      en: 'To count how often pages are read and forms are used',
      fr: 'Compter les lectures des pages et l’usage des formulaires',
      ar: 'لعدّ مرات قراءة الصفحات واستعمال النماذج',
    },
    categories: ['usage', 'technical'],
  },
  benchmark: {
    basis: 'legitimate_interests',
    interest: {
      en: 'knowing how many do what, without knowing who',
      fr: 'savoir combien font quoi, sans savoir qui',
      ar: 'أن نعرف كم شخصًا يفعل ماذا، من دون أن نعرف من هم',
    },
    why: {
      en: 'To compare figures about many people',
      fr: 'Comparer des chiffres portant sur beaucoup de personnes',
      ar: 'لمقارنة أرقام عن أشخاص كثيرين',
    },
    categories: ['usage'],
  },
  train_staff: {
    basis: 'consent',
    why: {
      en: 'To train our staff and watch over quality with recorded calls and messages',
      fr: 'Former notre équipe et veiller à la qualité avec des appels et messages enregistrés',
      ar: 'لتدريب فريقنا ومراقبة الجودة بمكالمات ورسائل مسجَّلة',
    },
    categories: ['communications', 'recording'],
  },
  comply_with_law: {
    basis: 'legal_obligation',
    why: {
      en: 'To do what the law asks, and to defend our rights',
      fr: 'Faire ce que la loi demande, et défendre nos droits',
      ar: 'لتنفيذ ما يطلبه القانون والدفاع عن حقوقنا',
    },
    categories: ['identity', 'contact', 'communications'],
  },
  prevent_harm: {
    basis: 'vital_interests',
    why: {
      en: 'To keep somebody from harm',
      fr: 'Protéger quelqu’un d’un danger',
      ar: 'لدفع الضرر عن أحد',
    },
    categories: ['identity', 'contact'],
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
} as const satisfies { readonly [P in PurposeId]: Purpose }

/** What every site of this program does, whatever the agency promises beside it. */
export const neededPurposes = {
  answer_request: commonPurposes.answer_request,
  protect_service: commonPurposes.protect_service,
  account_of_staff: commonPurposes.account_of_staff,
  prove_compliance: commonPurposes.prove_compliance,
} as const
