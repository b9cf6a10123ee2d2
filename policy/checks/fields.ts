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

/** Each form asks for the one thing by which a person is known and answered. */
export const checkReplyAddress: Check = ({ forms }) =>
  Object.entries(forms)
    .filter(([, { fields }]) => {
      const field = Object.values(fields).find((one) => 'fills' in one && one.fills === 'email')
      return !(field?.type === 'email' && field.required)
    })
    .map(([name]) => {
      const says = `The form "${name}" has no required field of type email that fills email: nobody could be answered.`
      return wrong('P-REPLY', 'forms', [name, 'fields'], says)
    })
