import { trialForm } from '#agencies/policy-parts/forms/trial.ts'
import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor } from './fields.ts'

const { name, email, company } = fieldsFor('provide_trial', 'trial')

/** One free day of the Care service. */
export const trialDay = {
  ...trialForm({}),
  title: { en: 'Try a day of care', fr: 'Essayer un jour de suivi', ar: 'جرّب يومًا من الرعاية' },
  intro: {
    en: 'One working day on your site, free, once per organisation. It ends by itself; nothing has to be cancelled.',
    fr: 'Un jour de travail sur votre site, offert, une fois par organisation. Il finit de lui-même ; rien à résilier.',
    ar: 'يوم عمل واحد على موقعك مجانًا، مرة لكل مؤسسة. ينتهي من تلقاء نفسه ولا يحتاج إلى إلغاء.',
  },
  submit: { en: 'Register for a day', fr: 'S’inscrire pour un jour', ar: 'سجّل ليوم' },
  fields: {
    name,
    email,
    company: { ...company, required: true, whenLeftOut: undefined },
    site: {
      type: 'text',
      label: { en: 'Address of your site', fr: 'Adresse de votre site', ar: 'عنوان موقعك' },
      required: true,
      category: 'enquiry',
      purpose: 'provide_trial',
      retention: 'trial',
      maxLength: 300,
      autocomplete: 'url',
    },
  },
} as const satisfies FormDefinition
