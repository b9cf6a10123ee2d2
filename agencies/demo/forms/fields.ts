import { boxes } from '#agencies/policy-parts/boxes.ts'
import { attachments, fieldsFor as commonFields } from '#agencies/policy-parts/fields.ts'
import type { FilesField, FormConsent } from '#policy/form.ts'
import type { PurposeId, RecordClass } from '#policy/vocabulary.ts'

/** The common questions in the studio's words. */
export function fieldsFor(purpose: PurposeId, retention: RecordClass) {
  const { email, company, ...others } = commonFields(purpose, retention)
  return {
    ...others,
    email: { ...email, hint: undefined },
    company: { ...company, label: { en: 'Organisation', fr: 'Organisation', ar: 'المؤسسة' } },
  } as const
}

/** Papers that say it better: sent along with an enquiry (P04). */
export const papers = {
  ...attachments,
  hint: {
    en: 'A brief, a sketch, an earlier design. They are encrypted as soon as they have come in.',
    fr: 'Un cahier des charges, un croquis, une maquette. Ils sont chiffrés dès leur arrivée.',
    ar: 'موجز أو رسم أو تصميم سابق. نُعمّيها فور وصولها.',
  },
} as const satisfies FilesField

/** The newsletter, asked for beside something else. */
export const newsletterToo = {
  ...boxes.marketing_email,
  wording: {
    en: 'Also send me your newsletter, at most twice a month. I can stop it with one press at any time.',
    fr: 'Envoyez-moi aussi votre lettre, au plus deux fois par mois. Je peux l’arrêter d’une pression à tout moment.',
    ar: 'أرسلوا إليّ أيضًا رسالتكم الإخبارية، مرتين في الشهر على الأكثر. ويمكنني إيقافها بضغطة واحدة متى شئت.',
  },
} as const satisfies FormConsent
