import type { MadeUpLead, MadeUpPerson } from '#db/seed/made-up-leads.ts'
import type { AppContext } from '#lib/app.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { sealMessage } from '#lib/keyring.ts'
import { searchText, wordDigests } from '#lib/leads/found-by.ts'
import { digest } from '#lib/platform/crypto/digest.ts'
import type { Policy } from '#policy/define.ts'
import type { FormDefinition } from '#policy/form.ts'
import { answerDue } from '#policy/time/working-time.ts'
import { auditRows, mailRows, replyRows } from './later-rows.ts'
import type { Row, SeedRows } from './tables.ts'

const hourMs = 3_600_000

/** What a batch of made-up enquiries would have left in the tables, had each come in through the door. */
export function rowsOf(app: AppContext, batch: readonly MadeUpLead[]): SeedRows {
  const consents = batch.filter(({ isFirst, newsletter }) => isFirst && newsletter !== 'no')
  return {
    people: batch.filter(({ isFirst }) => isFirst).map((lead) => personRow(app, lead)),
    leads: batch.map((lead) => leadRow(app, lead)),
    consent_events: consents.flatMap((lead) => eventRows(app, lead)),
    consents: consents.map(consentRow),
    correspondence: batch.flatMap((lead) => replyRows(app, lead)),
    ...mailRows(app, batch),
    audit_events: batch.flatMap(auditRows),
  }
}

function personRow({ keys }: AppContext, { person, receivedAt, form }: MadeUpLead): Row {
  const { id, name, email, company, phone, language } = person
  const source = { form, at: receivedAt.toISOString() }
  const given = Object.entries({ name, email, company, phone }).filter(([, value]) => value)
  return {
    id,
    email,
    email_key: suppressionKeyOf(keys.suppression, email),
    name,
    company,
    phone,
    language,
    sources: JSON.stringify(Object.fromEntries(given.map(([field]) => [field, source]))),
    created_at: receivedAt,
    last_activity_at: receivedAt,
  }
}

function leadRow({ ring, agency, notice }: AppContext, lead: MadeUpLead): Row {
  const { id, person, form, message, stage, receivedAt, answeredAt } = lead
  const { name, email, company, phone } = person
  const reference = referenceOf(id)
  const details = { name, email, ...(company && { company }), ...(phone && { phone }) }
  return {
    id,
    reference,
    person_id: person.id,
    form,
    stage,
    details: JSON.stringify(details),
    message: sealMessage(ring, id, { [sealedField(agency.forms[form])]: message }),
    search: searchText([name, email, company, phone, reference]),
    words: `{${wordDigests(ring, message).join(',')}}`,
    language: person.language,
    notice_number: notice.texts.en ? 1 : 0,
    received_at: receivedAt,
    answer_due_at: dueAt(agency.policy, receivedAt),
    answered_at: answeredAt,
  }
}

const dues = new Map<number, Date>()

/** By the hour: working it out costs more than all else of a row. */
function dueAt(policy: Policy, receivedAt: Date): Date {
  const hour = Math.floor(receivedAt.getTime() / hourMs)
  const found = dues.get(hour) ?? answerDue(policy, new Date(hour * hourMs))
  dues.set(hour, found)
  return found
}

/** The field of a form that takes free text. */
function sealedField(form: FormDefinition | undefined): string {
  const fields = Object.entries(form?.fields ?? {})
  return fields.find(([, field]) => 'sealed' in field && field.sealed)?.[0] ?? 'message'
}

/** Made of the id, so that the same seed makes the same; longer than real ones, so that a million do not collide. */
function referenceOf(id: string): string {
  return `Q-${digest(id)
    .toUpperCase()
    .replace(/[^A-Z2-9]/g, '')
    .slice(0, 12)}`
}

const purpose = { purpose: 'marketing_email', channel: 'email' } as const

function eventRows({ agency }: AppContext, lead: MadeUpLead): Row[] {
  const { person, newsletter, receivedAt, form } = lead
  const steps = {
    no: [],
    requested: ['requested'],
    given: ['requested', 'given'],
    withdrawn: ['requested', 'given', 'withdrawn'],
  }[newsletter]
  const wording = agency.forms[form]?.consents.marketing_email?.wording[person.language] ?? 'Newsletter'
  return steps.map((state, step) => ({
    record_id: recordOf(person, step),
    person_id: person.id,
    ...purpose,
    state,
    basis: 'consent',
    notice_number: 1,
    language: person.language,
    wording,
    form,
    how: ['box', 'press', 'page'][step],
    at: new Date(receivedAt.getTime() + step * hourMs),
  }))
}

function consentRow({ person, newsletter, receivedAt }: MadeUpLead): Row {
  const step = { no: 0, requested: 0, given: 1, withdrawn: 2 }[newsletter]
  return {
    person_id: person.id,
    ...purpose,
    state: newsletter,
    record_id: recordOf(person, step),
    changed_at: new Date(receivedAt.getTime() + step * hourMs),
  }
}

function recordOf({ id }: MadeUpPerson, step: number): string {
  return `${id.slice(0, -1)}${step}`
}
