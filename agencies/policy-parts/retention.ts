import type { RetentionRule } from '#policy/parts/retention.ts'

/** Rules for what the program itself writes, and for common forms; how long enquiries are kept each agency says itself. */
export const commonRetention = {
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
  request: {
    clock: 'answer',
    period: { years: 1 },
    ending: 'delete',
    because: {
      en: 'To show that what you asked for was done',
      fr: 'Pour montrer que votre demande a été suivie d’effet',
      ar: 'لنُثبت أن طلبك قد نُفّذ',
    },
  },
  delivery: {
    clock: 'sending',
    period: { months: 6 },
    ending: 'delete',
    because: {
      en: 'To find out why something did not arrive',
      fr: 'Pour comprendre pourquoi un envoi s’est perdu',
      ar: 'لمعرفة سبب عدم وصول ما أُرسل',
    },
  },
  proof: {
    clock: 'never',
    ending: 'keep',
    because: {
      en: 'To show what you agreed to and who of our staff did what. The log holds no name or address of yours.',
      fr: 'Pour montrer ce que vous avez accepté et qui de notre équipe a fait quoi. Le journal ne porte ni votre nom ni votre adresse.',
      ar: 'لنُثبت ما وافقت عليه ومن فعل ماذا من فريقنا. ولا يحوي السجل اسمك ولا عنوانك.',
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
      en: 'What is older protects nothing and undoes nothing',
      fr: 'Plus ancien, cela ne protège ni n’annule plus rien',
      ar: 'ما هو أقدم لا يحمي شيئًا ولا يفيد في تراجع',
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
      en: 'They hold nothing of those who use this site',
      fr: 'Ils ne contiennent rien de ceux qui utilisent ce site',
      ar: 'لا تحوي شيئًا عمّن يستعمل هذا الموقع',
    },
  },
} as const satisfies { readonly [record: string]: RetentionRule }

/** Rules for the classes that only certain forms fill. */
export const formRetention = {
  material_request: {
    clock: 'submission',
    period: { months: 6 },
    ending: 'delete',
    because: {
      en: 'So that we can tell you of a mistake in it',
      fr: 'Pour vous signaler une erreur qui s’y trouverait',
      ar: 'لنُعلمك بخطأ فيها إن وُجد',
    },
  },
  feedback: {
    clock: 'submission',
    period: { years: 1 },
    ending: 'delete',
    because: {
      en: 'We look back once a year',
      fr: 'Nous faisons le bilan une fois par an',
      ar: 'نراجعه مرة في السنة',
    },
  },
  competition: {
    clock: 'event',
    period: { months: 3 },
    ending: 'delete',
    because: {
      en: 'Until the prizes have arrived',
      fr: 'Jusqu’à l’arrivée des lots',
      ar: 'إلى أن تصل الجوائز',
    },
  },
  trial: {
    clock: 'submission',
    period: { years: 1 },
    ending: 'delete',
    because: {
      en: 'A trial is given once a year at most',
      fr: 'Un essai par an au plus',
      ar: 'تجربة واحدة في السنة على الأكثر',
    },
  },
  referral: {
    clock: 'submission',
    period: { days: 14 },
    ending: 'delete',
    because: {
      en: 'Time enough to answer one mail',
      fr: 'De quoi répondre à un courriel',
      ar: 'وقت يكفي للرد على رسالة واحدة',
    },
  },
  draft: {
    clock: 'last_activity',
    period: { days: 7 },
    ending: 'delete',
    because: {
      en: 'A while to come back to it',
      fr: 'De quoi y revenir',
      ar: 'مهلة للعودة إليه',
    },
  },
} as const satisfies { readonly [record: string]: RetentionRule }
