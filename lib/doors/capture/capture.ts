import type { Queryable } from '#db/client.ts'
import type { QuarantineReason } from '#db/schema/leads.ts'
import { type MessageKind, messageKinds } from '#db/schema/outbox.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { findClientByCode } from '#lib/clients/queries.ts'
import { earlierSpelling, respellSuppressions } from '#lib/doors/choices/suppressions/respell.ts'
import { findFiles } from '#lib/files/queries.ts'
import { isMinors } from '#lib/minors/queries.ts'
import { findPublishedText, type PublishedText } from '#lib/notices/queries.ts'
import { digestBytes, sameBytes } from '#lib/platform/crypto/digest.ts'
import {
  enteredForm,
  type FieldValue,
  type FieldValues,
  type FormDefinition,
  findForm,
  isClosed,
  ofClient,
  withoutFiles,
} from '#policy/form.ts'
import { openQuestions, withoutUnasked } from '#policy/forms/asked-with.ts'
import { type FieldIssue, parseFields } from '#policy/forms/parse-fields.ts'
import { faultsOfWish } from '#policy/time/wished-time.ts'
import { assessSpam } from './assess-spam.ts'
import { dueFor } from './due.ts'
import { storeSubmission } from './statement.ts'
import type { Captured, Submission } from './submission.ts'
import { claimAlone, findSubmission } from './submissions.ts'
import { type BroughtFiles, type CaptureValues, captureValues } from './values.ts'
import { clientOf } from './whose.ts'

const minuteMs = 60_000

/**
 * The way in. Takes what a form or a caller sent, checks it against the declared fields and the notice it was shown
 * under, and stores person, lead, consents, mail and audit event in one statement.
 * @throws when the database is away: then nothing was stored and nothing may be acknowledged
 */
export async function capture(app: AppContext, submission: Submission): Promise<Captured> {
  const declared = findForm(app.agency.forms, submission.form)
  if (!declared) return { kind: 'invalid', issues: [{ field: 'form', code: 'choice' }] }
  const definition = formOf(submission, declared)
  const parsed = parseFields(definition, submission.fields)
  if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues }
  const answers = withoutUnasked(definition, parsed.values)
  const open = openQuestions(definition, answers)
  if (open.length > 0) return { kind: 'invalid', issues: open }
  if (!isKnowable(definition, answers))
    return { kind: 'invalid', issues: [{ field: 'email', code: 'required' }] }
  const unknown = submission.consents.find((key) => !Object.hasOwn(definition.consents, key))
  if (unknown !== undefined)
    return { kind: 'invalid', issues: [{ field: `consents.${unknown}`, code: 'unknown' }] }
  const now = app.clock()
  const wish = faultsOfWish(definition, answers, app.agency.policy.workingHours.timeZone, now)
  if (wish.length > 0) return { kind: 'invalid', issues: wish }
  if (isClosed(definition, now)) return { kind: 'closed' }
  const notice = await noticeInForce(app.db, submission.notice, now)
  if (!notice) return { kind: 'notice_outdated' }
  const files = await bringFiles(app, submission.form, answers)
  if (!('tokens' in files)) return { kind: 'invalid', issues: files }
  const assessed = await assessSpam(app, submission, definition, answers)
  if (assessed.kind === 'prove') return assessed
  const quarantine = assessed.quarantine ?? waitsFor(definition)
  const values = captureValues(app, submission, {
    definition,
    answers,
    files,
    notice,
    quarantine,
    now,
  })
  if (values === null) return { kind: 'notice_outdated' }
  const earlier = values.email === null ? null : earlierSpelling(app, values.email)
  if (earlier) await respellSuppressions(app.db, [earlier])
  return store(app, values, submission)
}

/** Whoever sends it, its person has to agree first, or to show that they are the one who asks (R2). */
export function waitsFor({ refers, asks }: FormDefinition): QuarantineReason | null {
  if (refers) return 'referral'
  return asks ? 'mailbox' : null
}

/** Files come with a page of ours alone. */
function formOf({ entered, how, client }: Submission, declared: FormDefinition): FormDefinition {
  if (entered) return enteredForm(declared)
  if (clientOf({ client }, declared) !== null) return ofClient(declared)
  return how === 'api' ? withoutFiles(declared) : declared
}

async function store(app: AppContext, values: CaptureValues, { rate }: Submission): Promise<Captured> {
  const [row] = await storeSubmission(app.db, values)
  if (row?.reference)
    return {
      kind: 'accepted',
      reference: row.reference,
      repeated: false,
      due: promised(values.answerDue, values),
      // What is a client's waits for no press of ours.
      quarantine: values.client === null ? values.quarantine : null,
      mailed: kindsIn(row.mailed),
    }
  if (rate.limit > 0 && row && row.count > rate.limit) {
    const seconds = Math.ceil((minuteMs - (values.now.getTime() % minuteMs)) / 1000)
    return { kind: 'too_many', retryAfterSeconds: seconds }
  }
  const earlier = await findSubmission(app.db, values.submissionKey)
  if (!earlier && values.client !== null && !(await isClient(app.db, values.client)))
    return { kind: 'closed' }
  if (
    !earlier?.recordClass &&
    (await isMinors(app.db, { emailKey: values.emailKey, phoneKey: values.numberKey }))
  )
    return untaken(app, values)
  // Between the reading of its files and the statement one of them expired.
  if (!earlier && values.fileTokens.length > 0) return { kind: 'invalid', issues: goneFiles(app, values) }
  if (!earlier) throw new Error('A submission was neither stored nor found.')
  if (!sameBytes(earlier.body, values.bodyDigest)) return { kind: 'conflict' }
  const { reference, quarantine } = earlier
  const due = promised(earlier.due, earlier)
  return { kind: 'accepted', reference, repeated: true, due, quarantine, mailed: kindsIn(earlier.mailed) }
}

/**
 * P12, S8: whoever writes from an address that belongs to a minor reads what everybody does, the same again too, and nothing of it is
 * kept but what tells that it is the same.
 */
async function untaken(app: AppContext, values: CaptureValues): Promise<Captured> {
  const { submissionKey: key, bodyDigest: body, reference, submissionExpires: expiresAt, now } = values
  const [claim] = await operate(app.db, claimAlone({ key, body, reference, expiresAt, now }))
  if (!claim) throw new Error('A submission was neither claimed nor found.')
  if (!sameBytes(claim.body, body)) return { kind: 'conflict' }
  const definition = findForm(app.agency.forms, values.form)
  const first = new Date(now.getTime() - expiresAt.getTime() + claim.expiresAt.getTime())
  const isOurs = definition && values.client === null
  const due = isOurs ? dueFor(app, definition, values.details as FieldValues, first) : null
  return {
    kind: 'accepted',
    reference: claim.reference,
    repeated: claim.repeated,
    due: promised(due, values),
    quarantine: values.client === null ? values.quarantine : null,
    mailed: kindsIn(values.mail.map(({ kind }) => kind).join(' ')),
  }
}

/** Whether a client of this code is there, and its contract runs. */
async function isClient(db: Queryable, code: string): Promise<boolean> {
  const client = await findClientByCode(db, code)
  return client !== null && client.endedAt === null
}

/** Who has yet to confirm or agree is promised no time: it begins with that. By law a request's begins with its receipt. */
function promised(
  due: Date | null,
  of: { readonly quarantine: QuarantineReason | null; readonly recordClass: string | null },
): Date | null {
  const waits = of.quarantine === 'mailbox' || of.quarantine === 'referral'
  return waits && of.recordClass !== 'request' ? null : due
}

function kindsIn(mailed: string | null): MessageKind[] {
  return messageKinds.filter((kind) => (mailed ?? '').split(' ').includes(kind))
}

function goneFiles({ agency }: AppContext, { form }: CaptureValues): FieldIssue[] {
  const fields = Object.entries(findForm(agency.forms, form)?.fields ?? {})
  return fields.filter(([, { type }]) => type === 'files').map(([field]) => ({ field, code: 'file_gone' }))
}

/** Whether the answers name somebody: an address, or a number. */
function isKnowable({ fields }: FormDefinition, answers: FieldValues): boolean {
  return Object.entries(fields).some(
    ([name, field]) =>
      'fills' in field && (field.fills === 'email' || field.fills === 'phone') && Boolean(answers[name]),
  )
}

/** Finds the files that the answers name. One that has expired, or is another enquiry's, is an issue of its field. */
async function bringFiles(
  app: AppContext,
  form: string,
  answers: FieldValues,
): Promise<BroughtFiles | readonly FieldIssue[]> {
  const fields = Object.entries(findForm(app.agency.forms, form)?.fields ?? {})
  const named = fields.filter(([name, { type }]) => type === 'files' && (answers[name] ?? []).length > 0)
  if (named.length === 0) return { tokens: [], alike: answers }
  const tokens = named.flatMap(([name]) => [answers[name] ?? []].flat().map(digestBytes))
  const found = await findFiles(app.db, form, tokens, app.clock())
  const contents = new Map(found.map((file) => [`${file.field}/${file.token.toString('base64')}`, file]))
  const alike: Record<string, FieldValue> = { ...answers }
  const issues: FieldIssue[] = []
  for (const [name] of named) {
    const files = [answers[name] ?? []]
      .flat()
      .map((token) => contents.get(`${name}/${digestBytes(token).toString('base64')}`))
    if (files.some((file) => !file?.ready)) issues.push({ field: name, code: 'file_gone' })
    alike[name] = files.map((file) => file?.content?.toString('base64') ?? '').sort()
  }
  return issues.length > 0 ? issues : { tokens, alike }
}

/** How long a form may still be sent under the version before. */
const graceMs = 30 * 24 * 60 * 60 * 1000
const freshMs = 60_000

const seen = new WeakMap<Queryable, Map<string, { text: PublishedText; at: number }>>()

/**
 * The text a form was shown under, while it counts: superseded less than 30 days ago, or not at all.
 * @returns null for a text that was never published or stands no longer
 */
export async function noticeInForce(db: Queryable, hash: string, now: Date): Promise<PublishedText | null> {
  if (!isDigest(hash)) return null
  const text = await remembered(db, hash, now)
  if (!text) return null
  const { supersededAt } = text
  return supersededAt && now.getTime() - supersededAt.getTime() >= graceMs ? null : text
}

/** Anything may come in its place, a null byte too, which the database takes for a fault. */
function isDigest(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** Texts never change and little else does: a minute's memory saves a query on each post. */
async function remembered(db: Queryable, hash: string, now: Date): Promise<PublishedText | null> {
  const memory = seen.get(db) ?? new Map()
  seen.set(db, memory)
  const known = memory.get(hash)
  if (known && Math.abs(now.getTime() - known.at) < freshMs) return known.text
  const text = await findPublishedText(db, hash)
  if (text) memory.set(hash, { text, at: now.getTime() })
  return text
}
