import { before } from '#policy/duration.ts'
import { recordClassOf } from '#policy/form.ts'
import { formClasses } from '#policy/vocabulary.ts'
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

/** P07: a form about somebody else asks who sends it, keeps nothing past the pending time, and agrees to nothing for them. */
export const checkReferrals: Check = ({ forms }) =>
  Object.entries(forms).flatMap(([name, form]) => {
    const pending = recordClassOf(form) === 'referral'
    if (!form.refers) {
      if (!pending) return []
      const says = `What "${name}" takes is pending, and the form names nobody who could agree. Say refers, or give it another class.`
      return [wrong('P-REFERRAL', 'forms', [name], says)]
    }
    const found: Finding[] = []
    const by = form.fields[form.refers.by]
    if (!pending || !form.answered) {
      const says = `"${name}" is about somebody who has not agreed yet. Give its fields the class "referral", and let somebody answer it.`
      found.push(wrong('P-REFERRAL', 'forms', [name, 'refers'], says))
    }
    if (by?.type !== 'text' || by.fills || !by.required) {
      const says = `"${form.refers.by}" is to ask for the name of who sends it: a required field of type text that fills nothing of the person.`
      found.push(wrong('P-REFERRER', 'forms', [name, 'refers', 'by'], says))
    }
    if (Object.keys(form.consents).length > 0) {
      const says = 'Nobody can consent for somebody else. Take the boxes away.'
      found.push(wrong('P-REFERRAL-CONSENT', 'forms', [name, 'consents'], says))
    }
    return found
  })

/** P06: drafts are of forms that there are and that say whose they are, and end. */
export const checkDrafts: Check = (checked) => {
  const { policy, forms } = checked
  const found: Finding[] = []
  const kept = policy.drafts ? policy.drafts.forms : []
  for (const name of kept) {
    const asked = Object.values(forms[name]?.fields ?? {}).some(({ type }) => type === 'email')
    if (asked && !forms[name]?.refers) continue
    const says = `"${name}" is no form that asks its sender for an address. Take it off the list.`
    found.push(wrong('P-DRAFT', 'policy', ['drafts', 'forms'], says))
  }
  if (policy.drafts && policy.drafts.marketing === 'everybody') {
    const says =
      'Whoever began a form gets marketing, and has agreed to nothing. Say opted_in: only those who asked for marketing.'
    found.push(wrong('P-DRAFT-CONSENT', 'policy', ['drafts', 'marketing'], says))
  }
  if (kept.length > 0 && !policy.retention.draft?.period) {
    const says =
      'Forms are kept before they are sent, and nothing says how long. Add a rule for draft under retention.'
    found.push(wrong('P-DRAFT-PERIOD', 'policy', ['retention'], says))
  }
  if (kept.length === 0 && policy.retention.draft) {
    const says =
      'No form is kept before it is sent. Take the rule for draft away, or name the forms under drafts.'
    found.push(wrong('P-IDLE-CLASS', 'policy', ['retention', 'draft'], says))
  }
  return [...found, ...checkReminder(checked)]
}

/** P06: a reminder is marketing, to who agreed to just that, while there is still something to be reminded of. */
const checkReminder: Check = ({ policy, forms }) => {
  const reminder = policy.drafts ? policy.drafts.reminder : undefined
  if (!reminder) return []
  const found: Finding[] = []
  const path = ['drafts', 'reminder']
  const purpose = policy.purposes[reminder.purpose]
  if (purpose?.optIn !== 'email' || purpose.basis !== 'consent') {
    const says = `A reminder goes to who agreed to it. Give "${reminder.purpose}" the basis consent and optIn: 'email'.`
    found.push(wrong('P-REMINDER', 'policy', path, says))
  }
  const asked = Object.values(forms).some(({ consents }) =>
    Object.values(consents).some(({ purpose: id }) => id === reminder.purpose),
  )
  if (!asked) {
    const says = `No form asks for "${reminder.purpose}", so that nobody can agree to a reminder. Add its box to one.`
    found.push(wrong('P-REMINDER-BOX', 'policy', path, says))
  }
  const period = policy.retention.draft?.period
  const now = new Date(0)
  if (period && before(now, reminder.after) <= before(now, period)) {
    const says = 'A draft is deleted before its reminder is due. Let it come earlier.'
    found.push(wrong('P-REMINDER-LATE', 'policy', path, says))
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
