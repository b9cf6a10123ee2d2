import type { FormDefinition } from '#policy/form.ts'
import { type Check, wrong } from './finding.ts'

/** P01: a field asks only for what its purpose is declared to need. */
export const checkFieldCategories: Check = ({ policy, forms }) =>
  Object.entries(forms).flatMap(([name, { fields }]) =>
    Object.entries(fields)
      .filter(
        ([, { purpose, category }]) => policy.purposes[purpose]?.categories.includes(category) === false,
      )
      .map(([key, { purpose, category }]) => {
        const says = `The field holds ${category} data for "${purpose}", whose declared categories lack it. Add it there, or take the field away.`
        return wrong('P-CATEGORY', 'forms', [name, 'fields', key], says)
      }),
  )

/** P62: no form asks for a card; whoever takes payments does. */
export const checkCards: Check = ({ forms }) =>
  Object.entries(forms).flatMap(([name, { fields }]) =>
    Object.entries(fields)
      .filter(([, field]) => 'autocomplete' in field && field.autocomplete?.startsWith('cc-'))
      .map(([key]) => {
        const says = 'The field asks for a card. Take it away, and let whoever takes payments ask for it.'
        return wrong('P-CARD', 'forms', [name, 'fields', key], says)
      }),
  )

/** What the tables hold of people is declared for some purpose. */
export const checkHeldCategories: Check = ({ policy, held }) => {
  const declared = new Set(Object.values(policy.purposes).flatMap(({ categories }) => categories))
  return held
    .filter((category) => !declared.has(category))
    .map((category) => {
      const says = `The program holds ${category} data, and no purpose declares it. Add it to the purpose it serves.`
      return wrong('P-HELD', 'policy', ['purposes'], says)
    })
}

/** Each form asks for the one thing by which a person is known and answered: an address, or a number to ring. */
export const checkReplyAddress: Check = ({ forms }) =>
  Object.entries(forms)
    .filter(([, { fields }]) => !asksFor(fields, 'email', 'email') && !asksFor(fields, 'tel', 'phone'))
    .map(([name]) => {
      const says = `The form "${name}" has neither a required field of type email that fills email nor one of type tel that fills phone: nobody could be answered.`
      return wrong('P-REPLY', 'forms', [name, 'fields'], says)
    })

function asksFor(fields: FormDefinition['fields'], type: 'email' | 'tel', fills: 'email' | 'phone'): boolean {
  const field = Object.values(fields).find((one) => 'fills' in one && one.fills === fills)
  return field?.type === type && field.required
}

/** What is optional says what follows from leaving it out (P01). */
export const checkLeftOut: Check = ({ forms }) =>
  Object.entries(forms).flatMap(([name, { fields }]) =>
    Object.entries(fields)
      .filter(([, { required, whenLeftOut }]) => !required && !whenLeftOut)
      .map(([key]) => {
        const says =
          'The field is optional and does not say what follows from leaving it out. Say it under whenLeftOut.'
        return wrong('P-LEFTOUT', 'forms', [name, 'fields', key], says)
      }),
  )
