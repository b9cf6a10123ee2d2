import { attachments, fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { ChosenField, FormConsent, FormDefinition } from '#policy/form.ts'

type Boxes = { readonly [key: string]: FormConsent }

const { name, email, company, phone } = fieldsFor('answer_enquiry', 'enquiry')
const asked = { category: 'enquiry', purpose: 'answer_enquiry', retention: 'enquiry' } as const

/** Goals, budget and what is needed, each in a field of its own (P02). */
export function quoteForm<const B extends Boxes>(services: ChosenField['options'], consents: B) {
  return {
    answered: true,
    title: { en: 'Ask for a quote', fr: 'Demander un devis', ar: 'اطلب عرض سعر' },
    intro: {
      en: 'What you want to reach, what it may cost and what you need from us. You get a figure.',
      fr: 'Ce que vous voulez atteindre, ce que cela peut coûter et ce qu’il vous faut. Vous recevez un chiffre.',
      ar: 'ما تريد بلوغه، وما يمكن أن يكلّف، وما تحتاج إليه منا. ويصلك رقم.',
    },
    submit: { en: 'Ask for a quote', fr: 'Demander un devis', ar: 'اطلب عرض السعر' },
    fields: {
      services: {
        ...asked,
        type: 'checkboxes',
        label: { en: 'What do you need?', fr: 'De quoi avez-vous besoin ?', ar: 'ما الذي تحتاج إليه؟' },
        required: true,
        options: services,
      },
      goals: {
        ...asked,
        type: 'textarea',
        label: { en: 'What is it to reach?', fr: 'Que doit-il permettre ?', ar: 'ما الغاية منه؟' },
        hint: {
          en: 'It is encrypted when we store it.',
          fr: 'Ce texte est chiffré dès son enregistrement.',
          ar: 'نُعمّيه عند حفظه.',
        },
        required: true,
        maxLength: 5000,
        sealed: true,
      },
      budget: {
        ...asked,
        type: 'text',
        label: { en: 'Budget', fr: 'Budget', ar: 'الميزانية' },
        required: false,
        whenLeftOut: {
          en: 'Without it we offer what we think right',
          fr: 'Sans lui, nous proposons ce qui nous semble juste',
          ar: 'من دونها نعرض ما نراه مناسبًا',
        },
        maxLength: 120,
      },
      files: attachments,
      name,
      email,
      company,
      phone,
    },
    consents,
  } satisfies FormDefinition
}
