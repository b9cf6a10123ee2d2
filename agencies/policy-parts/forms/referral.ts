import type { FormDefinition } from '#policy/form.ts'

const about = { purpose: 'invite_referred', retention: 'referral', required: true, maxLength: 120 } as const

/** Somebody gives the data of somebody else, who is asked once and decides (P07). */
export const referralForm = {
  answered: true,
  refers: { by: 'by' },
  title: { en: 'Recommend us', fr: 'Nous recommander', ar: 'رشّحنا' },
  intro: {
    en: 'We write to them at most once: the mail leads to a page that says it was you, and asks. Unless they agree we forget both of you.',
    fr: 'Nous leur écrivons au plus une fois : le courriel mène à une page qui dit que c’était vous, et demande. Sans accord, nous vous oublions tous les deux.',
    ar: 'نكتب إليهم مرة واحدة على الأكثر، وتقودهم الرسالة إلى صفحة تقول إنه أنت وتسألهم. وإن لم يوافقوا نسينا كليكما.',
  },
  submit: { en: 'Recommend us', fr: 'Nous recommander', ar: 'رشّحنا' },
  thanks: {
    en: 'We ask them once, by mail. What comes of it is theirs to say.',
    fr: 'Nous les consultons une fois, par courriel. La suite leur appartient.',
    ar: 'نسألهم مرة واحدة بالبريد. والقرار بعد ذلك لهم.',
  },
  fields: {
    name: {
      ...about,
      type: 'text',
      label: { en: 'Their name', fr: 'Leur nom', ar: 'اسمهم' },
      category: 'identity',
      autocomplete: 'off',
      fills: 'name',
    },
    email: {
      ...about,
      type: 'email',
      label: { en: 'Their email address', fr: 'Leur adresse électronique', ar: 'بريدهم الإلكتروني' },
      hint: {
        en: 'Ask them first: you need their consent.',
        fr: 'Demandez-leur d’abord : il vous faut leur accord.',
        ar: 'اسألهم أولًا: لا بد من موافقتهم.',
      },
      category: 'contact',
      maxLength: 254,
      autocomplete: 'off',
      fills: 'email',
    },
    by: {
      ...about,
      type: 'text',
      label: { en: 'Your own name', fr: 'Votre propre nom', ar: 'اسمك أنت' },
      hint: {
        en: 'They see it before they decide.',
        fr: 'Ils le voient avant de décider.',
        ar: 'يرونه قبل أن يقرروا.',
      },
      category: 'identity',
      autocomplete: 'name',
    },
  },
  consents: {},
} satisfies FormDefinition
