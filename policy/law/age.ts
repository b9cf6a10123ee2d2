import type { Policy } from '#policy/define.ts'
import { fill } from '#policy/fill.ts'
import { type FormDefinition, type Forms, recordClassOf } from '#policy/form.ts'

const statement = {
  en: 'I am {age} or older',
  fr: 'J’ai {age} ans ou plus',
  ar: 'عمري {age} سنة أو أكثر',
}

/**
 * Puts the box by which people say that they are old enough on every form, where the policy names an age. A birth date
 * would be asked for nothing: the statement is what counts, and it is kept with what was sent.
 */
export function withAgeBox(forms: Forms, { minimumAge }: Pick<Policy, 'minimumAge'>): Forms {
  if (minimumAge === null) return forms
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, askAge(form, minimumAge)]))
}

function askAge(form: FormDefinition, age: number): FormDefinition {
  const purpose = Object.values(form.fields)[0]?.purpose ?? 'answer_enquiry'
  const label = {
    en: fill(statement.en, { age }),
    fr: fill(statement.fr, { age }),
    ar: fill(statement.ar, { age }),
  }
  const of_age = {
    type: 'confirmation',
    label,
    required: true,
    category: 'identity',
    purpose,
    retention: recordClassOf(form),
  } as const
  return { ...form, fields: { ...form.fields, of_age } }
}
