import { supportForm } from '#agencies/policy-parts/forms/support.ts'
import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor } from './fields.ts'

const { name, email } = fieldsFor('answer_enquiry', 'enquiry')
const asked = { category: 'enquiry', purpose: 'answer_enquiry', retention: 'enquiry' } as const

/** For those whose site or brand is in the studio's care. */
export const support = {
  ...supportForm,
  title: { en: 'Something does not work', fr: 'Quelque chose ne marche pas', ar: 'شيء لا يعمل' },
  intro: {
    en: 'For clients in our care. Say what you did, what you saw and what you expected.',
    fr: 'Pour les clients que nous suivons. Dites ce que vous avez fait, vu et attendu.',
    ar: 'للعملاء الذين نرعى أعمالهم. قل ما فعلت وما رأيت وما كنت تنتظره.',
  },
  submit: { en: 'Report it', fr: 'Le signaler', ar: 'أبلغ عنه' },
  fields: {
    name,
    email,
    page: {
      ...asked,
      type: 'text',
      label: { en: 'Where is it?', fr: 'Où est-ce ?', ar: 'أين المشكلة؟' },
      hint: {
        en: 'The address of the page, or the name of the file.',
        fr: 'L’adresse de la page, ou le nom du fichier.',
        ar: 'عنوان الصفحة أو اسم الملف.',
      },
      required: false,
      whenLeftOut: {
        en: 'Without it finding it takes longer',
        fr: 'Sans cela, la chercher prend plus de temps',
        ar: 'من دونه يطول البحث عنها',
      },
      maxLength: 500,
    },
    urgency: {
      ...asked,
      type: 'radio',
      label: { en: 'How bad is it?', fr: 'Est-ce grave ?', ar: 'ما مدى خطورته؟' },
      required: true,
      options: [
        { value: 'down', label: { en: 'Nothing works', fr: 'Plus rien ne marche', ar: 'لا شيء يعمل' } },
        { value: 'wrong', label: { en: 'Something is wrong', fr: 'Quelque chose cloche', ar: 'ثمة خطأ' } },
        { value: 'question', label: { en: 'It is a question', fr: 'C’est une question', ar: 'هو سؤال' } },
      ],
    },
    message: {
      ...supportForm.fields.message,
      label: { en: 'What happened?', fr: 'Que s’est-il passé ?', ar: 'ماذا حدث؟' },
      hint: {
        en: 'Please send no passwords. It is encrypted when we store it.',
        fr: 'Aucun mot de passe, s’il vous plaît. Ce texte est chiffré dès son enregistrement.',
        ar: 'لا ترسل كلمات مرور. نُعمّي النص عند حفظه.',
      },
    },
  },
} as const satisfies FormDefinition
