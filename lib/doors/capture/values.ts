import { randomUUID } from 'node:crypto'
import type { HeldReason } from '#db/schema/leads.ts'
import type { Sources } from '#db/schema/people.ts'
import type { AppContext } from '#lib/app.ts'
import { phoneKeyOf, suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { sealMessage } from '#lib/keyring.ts'
import { searchText, wordDigests } from '#lib/leads/search-text.ts'
import type { PublishedText } from '#lib/notices/queries.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { normalisePhone } from '#policy/addresses.ts'
import { canonicalJson } from '#policy/canonical.ts'
import { after } from '#policy/duration.ts'
import { type Answer, type Answers, type FormDefinition, recordClassOf } from '#policy/form.ts'
import { dueDate } from '#policy/law/due-date.ts'
import { isRight, readRequest } from '#policy/request-form.ts'
import { answerDue } from '#policy/working-time.ts'
import type { BroughtFiles } from './files.ts'
import { wordsKey } from './judge.ts'
import { newReference } from './reference.ts'
import type { CaptureValues } from './statement.ts'
import type { Submission } from './submission.ts'

const minuteMs = 60_000
/** The same form, address and content within this time is the same lead. */
const sameContentMs = 30 * minuteMs
/** An idempotency key is remembered for a day. */
const idempotencyMs = 24 * 60 * minuteMs

/** A submission that was parsed and judged. */
export type Weighed = {
  readonly definition: FormDefinition
  readonly answers: Answers
  readonly files: BroughtFiles
  readonly notice: PublishedText
  readonly held: HeldReason | null
  readonly now: Date
}

/**
 * What the capture statement is given.
 * @returns null when a ticked box has no wording in the notice the form was shown under
 */
export function captureValues(
  app: AppContext,
  submission: Submission,
  { definition, answers, files, notice, held, now }: Weighed,
): CaptureValues | null {
  const consents = consentsOf(submission, definition, notice, app)
  if (consents === null) return null
  const leadId = randomUUID()
  const words = submission.signs ? wordsKey(app, definition, answers) : null
  const { person, details, sealed } = sortFields(definition, answers)
  const whole = canonicalJson({ form: submission.form, values: files.alike, consents: submission.consents })
  // Keyed: a bare digest of a sign-up would give its address away to whoever guesses it.
  const body = keyedDigest(app.keys.data, 'body', whole)
  const content = submission.idempotencyKey
    ? ['idempotency', `${submission.rate.by}/${submission.idempotencyKey}`]
    : ['content', body.toString('base64')]
  const source = { form: submission.form, at: now.toISOString(), ...submission.entered }
  const reference = newReference()
  return {
    now,
    rate_key: keyedDigest(app.keys.data, 'rate', submission.rate.by),
    rate_limit: submission.rate.limit,
    watched: words ? [words] : [],
    submission_key: keyedDigest(app.keys.data, content[0] as string, content[1] as string),
    body_digest: body,
    submission_expires: new Date(now.getTime() + (submission.idempotencyKey ? idempotencyMs : sameContentMs)),
    reference,
    person_id: randomUUID(),
    email: person.email,
    email_key: person.email === null ? null : suppressionKeyOf(app.keys.suppression, person.email),
    phone_key: person.email ? null : phoneKeyOf(app.keys.suppression, normalisePhone(person.phone ?? '')),
    name: person.name,
    company: person.company,
    phone: person.phone,
    language: notice.language,
    sources: sourcesOf(person, source),
    lead_id: leadId,
    form: submission.form,
    record_class: recordClassOf(definition),
    ...askedOf(definition, details),
    counts_from: definition.closes ? new Date(definition.closes) : null,
    details: JSON.stringify(details),
    message: Object.keys(sealed).length > 0 ? sealMessage(app.ring, leadId, sealed) : null,
    search: searchText([
      person.name,
      person.email,
      person.company,
      person.phone,
      normalisePhone(person.phone ?? ''),
      reference,
    ]),
    words: wordDigests(app.ring, Object.values(sealed).join(' ')),
    notice_number: notice.number,
    ip_prefix: submission.address ? truncateAddress(submission.address) : null,
    answer_due: dueFor(app, definition, details, now),
    held,
    consents: JSON.stringify(consents),
    how: submission.how === 'api' ? 'api' : 'box',
    mail: JSON.stringify(
      mailFor(definition, {
        held,
        entered: submission.entered !== undefined,
        reachable: person.email !== null,
        asksConsent: consents.length > 0,
      }),
    ),
    actor_kind: submission.actor.kind,
    actor_id: submission.actor.id,
    facts: JSON.stringify({
      form: submission.form,
      fields: Object.keys(details),
      files: files.tokens.length,
      notice: notice.number,
    }),
    file_tokens: [...files.tokens],
  }
}

/** Where each value of the person came from, and when (P09). */
export function sourcesOf(person: PersonFields, source: Sources[string]): string {
  const given = Object.entries(person).filter(([, value]) => value !== null)
  return JSON.stringify(Object.fromEntries(given.map(([field]) => [field, source])))
}

/** What a request asks for; nothing of any other form. */
function askedOf({ asks }: FormDefinition, details: Answers): { asked: string | null; place: string | null } {
  if (!asks) return { asked: null, place: null }
  const { right, place } = readRequest(details)
  return { asked: right, place }
}

/** By when it is answered: a request by law or promise, from its receipt; an enquiry in the agency's own time. */
export function dueFor(
  { agency }: AppContext,
  definition: FormDefinition,
  details: Answers,
  now: Date,
): Date | null {
  if (!definition.answered) return null
  if (!definition.asks) return answerDue(agency.policy, now)
  const { right, place } = readRequest(details)
  const within = agency.policy.requests.questionsAnsweredWithin
  if (isRight(right)) return dueDate(right, place, now, agency.policy)
  return within ? after(now, within) : answerDue(agency.policy, now)
}

/** What was ticked, in the words of the version it was shown under. */
export function consentsOf(
  submission: Submission,
  definition: FormDefinition,
  notice: PublishedText,
  { agency }: AppContext,
): { record_id: string; purpose: string; channel: string; basis: string; wording: string }[] | null {
  const implied = Object.keys(definition.consents).filter((key) => definition.consents[key]?.implied)
  const made = [...new Set([...implied, ...submission.consents])].map((key) => {
    const consent = definition.consents[key]
    const wording = notice.consents[submission.form]?.[key]
    if (!consent || wording === undefined) return null
    const { purpose, channel } = consent
    return {
      record_id: randomUUID(),
      purpose,
      channel,
      basis: agency.policy.purposes[purpose].basis,
      wording,
    }
  })
  const sound = made.filter((one) => one !== null)
  return sound.length === made.length ? sound : null
}

type PersonFields = {
  email: string | null
  name: string | null
  company: string | null
  phone: string | null
}

/** Which values describe the person, which stay on the lead, and which are sealed. */
function sortFields(definition: FormDefinition, values: Answers) {
  const person: PersonFields = { email: null, name: null, company: null, phone: null }
  const details: Record<string, Answer> = {}
  const sealed: Record<string, string> = {}
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = values[name]
    if (!value || value.length === 0 || field.type === 'files') continue
    if ('fills' in field && field.fills) person[field.fills] = String(value)
    if ('sealed' in field && field.sealed) sealed[name] = String(value)
    else details[name] = value
  }
  return { person, details, sealed }
}

/** What is held causes no mail but the one by which its person lets it through; the rest follows when it is let through. */
export function mailFor(
  { answered, asks }: FormDefinition,
  {
    held,
    entered,
    reachable,
    asksConsent,
  }: { held: HeldReason | null; entered: boolean; reachable: boolean; asksConsent: boolean },
) {
  const mail: { id: string; kind: string; purpose: string }[] = []
  if (held === 'referral') return [{ id: randomUUID(), kind: 'referral_notice', purpose: 'invite_referred' }]
  if (held === 'mailbox' && asks)
    return [{ id: randomUUID(), kind: 'confirm_request', purpose: 'answer_request' }]
  if (held === 'mailbox' && reachable)
    return [{ id: randomUUID(), kind: 'confirm_enquiry', purpose: 'answer_enquiry' }]
  if (held) return mail
  // Whom staff enter is told so (P09), and staff know already.
  if (entered)
    return reachable ? [{ id: randomUUID(), kind: 'source_notice', purpose: 'answer_enquiry' }] : []
  if (answered) {
    mail.push({ id: randomUUID(), kind: 'staff_notice', purpose: 'answer_enquiry' })
    if (reachable) mail.push({ id: randomUUID(), kind: 'auto_reply', purpose: 'answer_enquiry' })
  }
  if (asksConsent && reachable)
    mail.push({ id: randomUUID(), kind: 'confirm_opt_in', purpose: 'confirm_choice' })
  return mail
}
