import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormDefinition } from '#policy/form.ts'

const { email } = fieldsFor('improve_service', 'feedback')
const asked = { category: 'enquiry', purpose: 'improve_service', retention: 'feedback' } as const

/** A short survey (P05, P20). */
export const surveyForm = {
  answered: false,
  title: { en: 'Survey', fr: 'Enquête', ar: 'استبيان' },
  intro: {
    en: 'Two questions about our work. Nothing is published without asking you.',
    fr: 'Deux questions sur notre travail. Rien n’est publié sans vous demander.',
    ar: 'سؤالان عن عملنا. ولا يُنشر شيء من دون استئذانك.',
  },
  submit: { en: 'Send your answers', fr: 'Envoyer vos réponses', ar: 'أرسل إجاباتك' },
  fields: {
    score: {
      ...asked,
      type: 'radio',
      label: {
        en: 'Would you recommend us?',
        fr: 'Nous recommanderiez-vous ?',
        ar: 'هل ترشّحنا لغيرك؟',
      },
      required: true,
      options: [
        { value: 'yes', label: { en: 'Yes', fr: 'Oui', ar: 'نعم' } },
        { value: 'perhaps', label: { en: 'Perhaps', fr: 'Peut-être', ar: 'ربما' } },
        { value: 'no', label: { en: 'No', fr: 'Non', ar: 'لا' } },
      ],
    },
    why: {
      ...asked,
      type: 'textarea',
      label: { en: 'Why?', fr: 'Pourquoi ?', ar: 'لماذا؟' },
      required: false,
      whenLeftOut: {
        en: 'Without it we only count the answer',
        fr: 'Sans cela, nous ne comptons que la réponse',
        ar: 'من دونه نحصي الجواب فقط',
      },
      maxLength: 3000,
      sealed: true,
    },
    email: {
      ...email,
      hint: {
        en: 'So that we can ask what you meant.',
        fr: 'Pour pouvoir vous demander une précision.',
        ar: 'لنسألك عما قصدت.',
      },
    },
  },
  consents: {},
} satisfies FormDefinition
