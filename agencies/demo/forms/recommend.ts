import { referralForm } from '#agencies/policy-parts/forms/referral.ts'
import type { FormDefinition } from '#policy/form.ts'

const { name, email, by } = referralForm.fields

/** Somebody tells the studio of somebody else, who is asked once and decides (P07). */
export const recommend = {
  ...referralForm,
  intro: {
    en: 'We write to them at most once: the mail leads to a page that says it was you, and asks. Unless they agree within two weeks we forget both of you.',
    fr: 'Nous leur écrivons au plus une fois : le courriel mène à une page qui dit que c’était vous, et demande. Sans accord sous deux semaines, nous vous oublions tous les deux.',
    ar: 'نكتب إليهم مرة واحدة على الأكثر، وتقودهم الرسالة إلى صفحة تقول إنه أنت وتسألهم. وإن لم يوافقوا خلال أسبوعين نسينا كليكما.',
  },
  fields: {
    name,
    email: {
      ...email,
      hint: {
        en: 'Ask them first, if you can.',
        fr: 'Demandez-leur d’abord, si possible.',
        ar: 'اسألهم أولًا إن استطعت.',
      },
    },
    by,
  },
} as const satisfies FormDefinition
