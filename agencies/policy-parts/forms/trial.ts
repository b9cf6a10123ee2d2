import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormConsent, FormDefinition } from '#policy/form.ts'

type Boxes = { readonly [key: string]: FormConsent }

const { name, email, company, phone } = fieldsFor('provide_trial', 'trial')

/** Somebody registers for a free trial (P05). */
export function trialForm<const B extends Boxes>(consents: B) {
  return {
    answered: true,
    title: { en: 'Free trial', fr: 'Essai gratuit', ar: 'تجربة مجانية' },
    intro: {
      en: 'Tell us whom the trial is for, and we set it up.',
      fr: 'Dites-nous pour qui est l’essai, et nous le préparons.',
      ar: 'قل لنا لمن التجربة ونُعدّها.',
    },
    submit: { en: 'Ask for a trial', fr: 'Demander un essai', ar: 'اطلب تجربة' },
    fields: { name, email, company, phone },
    consents,
  } satisfies FormDefinition
}
