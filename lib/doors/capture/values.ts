import { randomUUID } from 'node:crypto'
import type { QuarantineReason } from '#db/schema/leads.ts'
import type { Sources } from '#db/schema/people.ts'
import type { Values } from '#db/statement/parameters.ts'
import { countryOf } from '#lib/agency-country.ts'
import type { AppContext } from '#lib/app.ts'
import { suppressionKeyOf, typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { sealMessage } from '#lib/keyring.ts'
import { newReference, searchText, wordDigests } from '#lib/leads/found-by.ts'
import type { PublishedText } from '#lib/notices/queries.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { phoneSpellings } from '#lib/platform/phone-number.ts'
import { canonicalJson } from '#policy/canonical.ts'
import { type FieldValue, type FieldValues, type FormDefinition, recordClassOf } from '#policy/form.ts'
import { isOfAgents, readAgent } from '#policy/forms/agent.ts'
import { readRequest } from '#policy/forms/request-form.ts'
import { wordsKey } from './assess-spam.ts'
import { dueFor } from './due.ts'
import { type CausedMail, mailFor } from './mail-for.ts'
import type { Submission } from './submission.ts'
import { clientOf, wayOf } from './whose.ts'

/** Everything that the capture statement may be given. */
export const captureParameters = {
  now: 'timestamptz',
  rateKey: 'bytea',
  /** Requests a minute; 0: any number. */
  rateLimit: 'int',
  /** What else is counted by the minute. */
  watched: 'bytea[]',
  submissionKey: 'bytea',
  bodyDigest: 'bytea',
  submissionExpires: 'timestamptz',
  reference: 'text',
  personId: 'uuid',
  email: 'text?',
  emailKey: 'bytea?',
  /** Of somebody who gave no address; null otherwise. */
  phoneKey: 'bytea?',
  /** Of the number that was typed, also beside an address. */
  numberKey: 'bytea?',
  name: 'text?',
  company: 'text?',
  phone: 'text?',
  language: 'text',
  sources: 'jsonb',
  leadId: 'uuid',
  form: 'text',
  recordClass: 'text',
  /** By what way staff have it; null: its person sent it. */
  enteredBy: 'text?',
  countsFrom: 'timestamptz?',
  /** What is asked about one's own data, and from where, by the form for that. */
  asked: 'text?',
  place: 'text?',
  /** Who asks for the person of a request; null: they ask themselves. */
  agentName: 'text?',
  agentEmail: 'text?',
  agentKey: 'bytea?',
  details: 'jsonb',
  message: 'bytea?',
  search: 'text',
  words: 'bigint[]',
  noticeNumber: 'int',
  ipPrefix: 'text?',
  /** What staff think it is worth, and by when they expect it decided. */
  valueMinor: 'bigint?',
  expectedOn: 'date?',
  /** The name of the campaign or site that its person came by. */
  cameBy: 'text?',
  answerDue: 'timestamptz?',
  quarantine: 'text?',
  consents: 'jsonb',
  how: 'text',
  mail: 'jsonb',
  actorKind: 'text',
  actorId: 'uuid?',
  facts: 'jsonb',
  /** Code of the client on whose account it is held; null: the agency's own. */
  client: 'text?',
  /** How a client's came. */
  way: 'text',
  /** Digests of the tokens of files that come with it. */
  fileTokens: 'bytea[]',
} as const

type AskedConsent = {
  readonly record_id: string
  readonly purpose: string
  readonly channel: string
  readonly basis: string
  /** The words that stood beside the box. */
  readonly wording: string
}

export type CaptureValues = Values<typeof captureParameters> & {
  readonly quarantine: QuarantineReason | null
  readonly consents: readonly AskedConsent[]
  readonly mail: readonly CausedMail[]
}

const minuteMs = 60_000
/** The same form, address and content within this time is the same lead. */
const sameContentMs = 30 * minuteMs
/** An idempotency key is remembered for a day. */
const idempotencyMs = 24 * 60 * minuteMs

/** The files a submission brings. */
export type BroughtFiles = {
  readonly tokens: readonly Buffer[]
  /** The answers by which the same enquiry is known: a file stands for its content, whatever token it came by. */
  readonly alike: FieldValues
}

/** A submission that was parsed and assessed. */
type Assessed = {
  readonly definition: FormDefinition
  readonly answers: FieldValues
  readonly files: BroughtFiles
  readonly notice: PublishedText
  readonly quarantine: QuarantineReason | null
  readonly now: Date
}

/**
 * What the capture statement is given.
 * @returns null when a ticked box has no wording in the notice the form was shown under
 */
export function captureValues(
  app: AppContext,
  submission: Submission,
  { definition, answers, files, notice, quarantine, now }: Assessed,
): CaptureValues | null {
  const consents = consentsOf(submission, definition, notice, app)
  if (consents === null) return null
  const leadId = randomUUID()
  const client = clientOf(submission, definition)
  const words = submission.signs ? wordsKey(app, definition, answers) : null
  const { person, details, sealed } = sortFields(definition, answers)
  const sent = { form: submission.form, values: files.alike, consents: submission.consents }
  // What is said to a client is not said to us, nor to another.
  const whole = canonicalJson(client === null ? sent : { ...sent, client })
  // Keyed: a bare digest of a sign-up would give its address away to whoever guesses it.
  const body = keyedDigest(app.keys.data, 'body', whole)
  const content = submission.idempotencyKey
    ? ['idempotency', `${submission.rate.by}/${submission.idempotencyKey}`]
    : ['content', body.toString('base64')]
  const source = { form: submission.form, at: now.toISOString(), ...submission.entered }
  const reference = newReference()
  const numberKey = typedPhoneKey(app, person.phone)
  const agent = definition.asks ? readAgent(answers) : null
  return {
    now,
    rateKey: keyedDigest(app.keys.data, 'rate', submission.rate.by),
    rateLimit: submission.rate.limit,
    watched: words ? [words] : [],
    submissionKey: keyedDigest(app.keys.data, content[0] as string, content[1] as string),
    bodyDigest: body,
    submissionExpires: new Date(now.getTime() + (submission.idempotencyKey ? idempotencyMs : sameContentMs)),
    reference,
    personId: randomUUID(),
    email: person.email,
    emailKey: person.email === null ? null : suppressionKeyOf(app.keys.suppression, person.email),
    phoneKey: person.email ? null : numberKey,
    numberKey,
    name: person.name,
    company: person.company,
    phone: person.phone,
    language: notice.language,
    sources: sourcesOf(person, source),
    leadId: leadId,
    form: submission.form,
    recordClass: recordClassOf(definition),
    enteredBy: submission.entered?.by ?? null,
    ...askedOf(definition, details),
    agentName: agent?.name ?? null,
    agentEmail: agent?.email ?? null,
    agentKey: agent && suppressionKeyOf(app.keys.suppression, agent.email),
    countsFrom: definition.closes ? new Date(definition.closes) : null,
    details,
    message: Object.keys(sealed).length > 0 ? sealMessage(app.ring, leadId, sealed) : null,
    search: searchText([
      person.name,
      person.email,
      person.company,
      person.phone,
      ...phoneSpellings(person.phone ?? '', countryOf(app.agency)),
      reference,
    ]),
    words: wordDigests(app.ring, Object.values(sealed).join(' ')),
    noticeNumber: notice.number,
    ipPrefix: submission.address ? truncateAddress(submission.address) : null,
    valueMinor: submission.outlook?.valueMinor ?? null,
    expectedOn: submission.outlook?.expectedOn ?? null,
    cameBy: submission.cameBy ?? null,
    answerDue: client === null ? dueFor(app, definition, details, now) : null,
    quarantine,
    consents,
    how: submission.how === 'api' ? 'api' : 'box',
    mail:
      client === null
        ? mailFor(definition, {
            quarantine,
            entered: submission.entered !== undefined,
            reachable: person.email !== null,
            asksConsent: consents.length > 0,
            hasAgent: agent !== null,
          })
        : [],
    client,
    way: wayOf(submission),
    actorKind: submission.actor.kind,
    actorId: submission.actor.id,
    facts: {
      form: submission.form,
      fields: Object.keys(details),
      files: files.tokens.length,
      notice: notice.number,
    },
    fileTokens: files.tokens,
  }
}

/** Where each value of the person came from, and when (P09). */
export function sourcesOf(person: PersonFields, source: Sources[string]): Sources {
  const given = Object.entries(person).filter(([, value]) => value !== null)
  return Object.fromEntries(given.map(([field]) => [field, source]))
}

/** What a request asks for; nothing of any other form. */
function askedOf(
  { asks }: FormDefinition,
  details: FieldValues,
): { asked: string | null; place: string | null } {
  if (!asks) return { asked: null, place: null }
  const { right, place } = readRequest(details)
  return { asked: right, place }
}

/** What was ticked, in the words of the version it was shown under. */
export function consentsOf(
  submission: Submission,
  definition: FormDefinition,
  notice: PublishedText,
  { agency }: AppContext,
): AskedConsent[] | null {
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
function sortFields(definition: FormDefinition, values: FieldValues) {
  const person: PersonFields = { email: null, name: null, company: null, phone: null }
  const details: Record<string, FieldValue> = {}
  const sealed: Record<string, string> = {}
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = values[name]
    if (!value || value.length === 0 || field.type === 'files') continue
    // Who asks for another stands in a row of their own.
    if (definition.asks && field.askedWith && isOfAgents(name)) continue
    if ('fills' in field && field.fills) person[field.fills] = String(value)
    if ('sealed' in field && field.sealed) sealed[name] = String(value)
    else details[name] = value
  }
  return { person, details, sealed }
}
