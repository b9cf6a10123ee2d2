import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormDefinition } from '#policy/form.ts'

const { name, email } = fieldsFor('run_competition', 'competition')

/**
 * A draw with an end (P05): after it nothing is taken.
 * @param closes ISO 8601 with an offset
 */
export function competitionForm(closes: string) {
  return {
    answered: false,
    title: { en: 'Prize draw', fr: 'Tirage au sort', ar: 'سحب على جائزة' },
    intro: {
      en: 'Leave a name and an address. We write to whoever is drawn, and to nobody else.',
      fr: 'Laissez un nom et une adresse. Nous écrivons à la personne tirée au sort, et à personne d’autre.',
      ar: 'اترك اسمًا وعنوانًا. نكتب إلى من يُسحب اسمه ولا نكتب إلى غيره.',
    },
    submit: { en: 'Put me in the draw', fr: 'Participer au tirage', ar: 'أدخلني في السحب' },
    closes,
    fields: { name, email: { ...email, hint: undefined } },
    consents: {},
  } satisfies FormDefinition
}
