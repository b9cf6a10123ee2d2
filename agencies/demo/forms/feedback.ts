import { surveyForm } from '#agencies/policy-parts/forms/survey.ts'
import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor } from './fields.ts'

const { email } = fieldsFor('improve_service', 'feedback')
const asked = { category: 'enquiry', purpose: 'improve_service', retention: 'feedback' } as const

export const feedback = {
  ...surveyForm,
  title: { en: 'How was it with us?', fr: 'Comment était-ce avec nous ?', ar: 'كيف كان العمل معنا؟' },
  intro: {
    en: 'Three questions at the end of a project. We read every answer and print none of them without asking.',
    fr: 'Trois questions en fin de projet. Nous lisons tout et ne publions rien sans demander.',
    ar: 'ثلاثة أسئلة عند نهاية المشروع. نقرأ كل إجابة ولا ننشر شيئًا منها دون استئذان.',
  },
  thanks: {
    en: 'Thank you. We read it at the next Monday table.',
    fr: 'Merci. Nous le lirons à la prochaine table du lundi.',
    ar: 'شكرًا. سنقرؤه في اجتماع الاثنين القادم.',
  },
  fields: {
    score: {
      ...surveyForm.fields.score,
      label: {
        en: 'Would you work with us again?',
        fr: 'Retravailleriez-vous avec nous ?',
        ar: 'هل تعمل معنا مرة أخرى؟',
      },
    },
    liked: {
      ...asked,
      type: 'checkboxes',
      label: { en: 'What went well?', fr: 'Qu’est-ce qui s’est bien passé ?', ar: 'ما الذي سار جيدًا؟' },
      required: false,
      whenLeftOut: { en: 'Leave it if nothing did', fr: 'Laissez vide si rien', ar: 'اتركه إن لم يكن شيء' },
      options: [
        { value: 'talk', label: { en: 'How we talked', fr: 'Nos échanges', ar: 'التواصل' } },
        { value: 'result', label: { en: 'What came of it', fr: 'Le résultat', ar: 'النتيجة' } },
        { value: 'time', label: { en: 'The time it took', fr: 'Les délais', ar: 'المدة' } },
        { value: 'price', label: { en: 'What it cost', fr: 'Le prix', ar: 'التكلفة' } },
      ],
    },
    better: {
      ...asked,
      type: 'textarea',
      label: {
        en: 'What should we do better?',
        fr: 'Que devons-nous mieux faire ?',
        ar: 'ما الذي علينا تحسينه؟',
      },
      required: false,
      whenLeftOut: { en: 'Then we guess', fr: 'Alors nous devinerons', ar: 'وإلا فسنخمّن' },
      maxLength: 3000,
      sealed: true,
    },
    email: {
      ...email,
      hint: {
        en: 'So that we know which project it was.',
        fr: 'Pour savoir de quel projet il s’agit.',
        ar: 'لنعرف أي مشروع كان.',
      },
    },
  },
} as const satisfies FormDefinition
