import type { FilesField, FormConsent, TypedField } from '#policy/form.ts'
import type { PurposeId, RecordClass } from '#policy/vocabulary.ts'

/** The questions that several forms ask, for the purpose and the time that the form at hand has. */
export function fieldsFor(purpose: PurposeId, retention: RecordClass) {
  const use = { purpose, retention }
  return {
    name: {
      ...use,
      type: 'text',
      label: { en: 'Your name', fr: 'Votre nom', ar: 'اسمك' },
      required: true,
      category: 'identity',
      maxLength: 120,
      autocomplete: 'name',
      fills: 'name',
    },
    email: {
      ...use,
      type: 'email',
      label: { en: 'Email address', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
      required: true,
      category: 'contact',
      maxLength: 254,
      autocomplete: 'email',
      fills: 'email',
    },
    company: {
      ...use,
      type: 'text',
      label: { en: 'Organisation', fr: 'Organisation', ar: 'المؤسسة' },
      required: false,
      whenLeftOut: {
        en: 'Without it we ask when it matters',
        fr: 'Sans elle, nous vous le demanderons si besoin',
        ar: 'من دونها نسألك عند الحاجة',
      },
      category: 'organisation',
      maxLength: 160,
      autocomplete: 'organization',
      fills: 'company',
    },
    phone: {
      ...use,
      type: 'tel',
      label: { en: 'Phone', fr: 'Téléphone', ar: 'الهاتف' },
      required: false,
      whenLeftOut: {
        en: 'Without it we answer by email',
        fr: 'Sans lui, nous répondons par courriel',
        ar: 'من دونه نجيبك بالبريد الإلكتروني',
      },
      category: 'contact',
      maxLength: 40,
      autocomplete: 'tel',
      fills: 'phone',
    },
  } as const satisfies Record<string, TypedField>
}

/** Papers that say it better: sent along with an enquiry (P04). */
export const papers = {
  type: 'files',
  label: { en: 'Files', fr: 'Fichiers', ar: 'ملفات' },
  hint: {
    en: 'A brief, a sketch, an earlier design. They are encrypted when we store them.',
    fr: 'Un cahier des charges, un croquis, une maquette. Ils sont chiffrés dès leur enregistrement.',
    ar: 'موجز أو رسم أو تصميم سابق. نُعمّيها عند حفظها.',
  },
  required: false,
  whenLeftOut: {
    en: 'Without them we ask for what we need',
    fr: 'Sans eux, nous demandons ce qu’il nous faut',
    ar: 'من دونها نطلب ما نحتاج إليه',
  },
  category: 'enquiry',
  purpose: 'answer_enquiry',
  retention: 'enquiry',
  most: 5,
  maxBytes: 10 * 1024 * 1024,
} as const satisfies FilesField

/** The newsletter, asked for beside something else. */
export const newsletterToo = {
  purpose: 'marketing_email',
  channel: 'email',
  wording: {
    en: 'Also send me your newsletter, at most twice a month. I can stop it with one press at any time.',
    fr: 'Envoyez-moi aussi votre lettre, au plus deux fois par mois. Je peux l’arrêter d’une pression à tout moment.',
    ar: 'أرسلوا إليّ أيضًا رسالتكم الإخبارية، مرتين في الشهر على الأكثر. ويمكنني إيقافها بضغطة واحدة متى شئت.',
  },
} as const satisfies FormConsent
