import type { FormDefinition } from '#policy/form.ts'

const about = { purpose: 'invite_referred', retention: 'referral' } as const

/** Somebody tells the studio of somebody else, who is asked once and decides (P07). */
export const recommend = {
  answered: true,
  refers: { by: 'by' },
  title: { en: 'Recommend us', fr: 'Nous recommander', ar: 'رشّحنا' },
  intro: {
    en: 'We write to them once, say that it was you, and ask. Unless they agree within two weeks we forget both of you.',
    fr: 'Nous leur écrivons une fois, disons que c’était vous, et demandons. Sans accord sous deux semaines, nous vous oublions tous les deux.',
    ar: 'نكتب إليهم مرة واحدة ونقول إنه أنت ونسألهم. وإن لم يوافقوا خلال أسبوعين نسينا كليكما.',
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
      required: true,
      category: 'identity',
      maxLength: 120,
      autocomplete: 'off',
      fills: 'name',
    },
    email: {
      ...about,
      type: 'email',
      label: { en: 'Their email address', fr: 'Leur adresse électronique', ar: 'بريدهم الإلكتروني' },
      hint: {
        en: 'Ask them first, if you can.',
        fr: 'Demandez-leur d’abord, si possible.',
        ar: 'اسألهم أولًا إن استطعت.',
      },
      required: true,
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
      required: true,
      category: 'identity',
      maxLength: 120,
      autocomplete: 'name',
    },
  },
  consents: {},
} as const satisfies FormDefinition
