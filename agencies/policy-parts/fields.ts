import type { FilesField, TypedField } from '#policy/form.ts'
import type { PurposeId, RecordClass } from '#policy/vocabulary.ts'

/** The questions that most forms ask, for the purpose and the time that the form at hand has. */
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
      hint: {
        en: 'We answer to this address.',
        fr: 'Nous répondons à cette adresse.',
        ar: 'نجيبك على هذا العنوان.',
      },
      required: true,
      category: 'contact',
      maxLength: 254,
      autocomplete: 'email',
      fills: 'email',
    },
    company: {
      ...use,
      type: 'text',
      label: { en: 'Company', fr: 'Entreprise', ar: 'الشركة' },
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
    message: {
      ...use,
      type: 'textarea',
      label: { en: 'Your message', fr: 'Votre message', ar: 'رسالتك' },
      hint: {
        en: 'It is encrypted when we store it.',
        fr: 'Il est chiffré dès son enregistrement.',
        ar: 'نُعمّيها فور وصولها.',
      },
      required: true,
      category: 'enquiry',
      maxLength: 5000,
      sealed: true,
    },
  } as const satisfies Record<string, TypedField>
}

/** Files sent along with an enquiry (P04). */
export const attachments = {
  type: 'files',
  label: { en: 'Files', fr: 'Fichiers', ar: 'ملفات' },
  hint: {
    en: 'They are encrypted as soon as they have come in.',
    fr: 'Ils sont chiffrés dès leur arrivée.',
    ar: 'نُعمّيها فور وصولها.',
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
