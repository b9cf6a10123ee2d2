import { recordClassOf } from '../form.ts'
import { formClasses } from '../vocabulary.ts'
import { type Check, type Finding, wrong } from './finding.ts'

/** What is sent by a form is one record: it cannot be kept for two periods. */
export const checkOneClass: Check = ({ forms }) =>
  Object.entries(forms)
    .filter(([, form]) =>
      Object.values(form.fields).some(({ retention }) => retention !== recordClassOf(form)),
    )
    .map(([name]) => {
      const says = `The fields of "${name}" name more than one retention class, and they are kept as one record. Give them one.`
      return wrong('P-ONE-CLASS', 'forms', [name, 'fields'], says)
    })

/** P38: whatever a form takes has a rule that ends it, and a rule for a form's class has a form. */
export const checkFormClasses: Check = ({ policy, forms }) => {
  const found: Finding[] = []
  for (const [name, form] of Object.entries(forms)) {
    const record = recordClassOf(form)
    if (policy.retention[record]) continue
    const says = `What "${name}" takes is of the class "${record}", for which the policy has no rule. Add it under retention.`
    found.push(wrong('P-CLASS', 'forms', [name, 'fields'], says))
  }
  const used = new Set(Object.values(forms).map(recordClassOf))
  for (const record of formClasses) {
    if (!policy.retention[record] || used.has(record)) continue
    const says = `No form takes anything of the class "${record}". Take the rule away.`
    found.push(wrong('P-IDLE-CLASS', 'policy', ['retention', record], says))
  }
  return found
}

/** An end is a moment, and a period that counts from an event needs one. */
export const checkEnds: Check = ({ policy, forms }) =>
  Object.entries(forms).flatMap(([name, form]) => {
    const found: Finding[] = []
    if (form.closes !== undefined && !isMoment(form.closes)) {
      const says = `"${form.closes}" is no moment. Write day, time and offset, like 2027-01-15T12:00:00+01:00.`
      found.push(wrong('P-CLOSES', 'forms', [name, 'closes'], says))
    }
    if (form.closes === undefined && policy.retention[recordClassOf(form)]?.clock === 'event') {
      const says = `What "${name}" takes is kept from an event on, and the form has none. Say when it ends under closes.`
      found.push(wrong('P-EVENT', 'forms', [name], says))
    }
    return found
  })

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
}
