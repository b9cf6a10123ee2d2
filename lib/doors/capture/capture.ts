import type { HeldReason } from '#db/schema/leads.ts'
import type { AppContext } from '#lib/app.ts'
import { sameBytes } from '#lib/platform/crypto/digest.ts'
import { type FormDefinition, findForm, isClosed } from '#policy/form.ts'
import { type FieldIssue, parseFields } from '#policy/parse-fields.ts'
import { enteredForm, isKnowable } from './entered.ts'
import { bringFiles, withoutFiles } from './files.ts'
import { judge } from './judge.ts'
import { noticeInForce } from './notice.ts'
import { findSubmission } from './parts/queries.ts'
import { type CaptureRow, type CaptureValues, captureStatement } from './statement.ts'
import type { Captured, Submission } from './submission.ts'
import { captureValues } from './values.ts'

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
  if (!isKnowable(definition, parsed.values))
    return { kind: 'invalid', issues: [{ field: 'email', code: 'required' }] }
  const unknown = submission.consents.find((key) => !Object.hasOwn(definition.consents, key))
  if (unknown !== undefined)
    return { kind: 'invalid', issues: [{ field: `consents.${unknown}`, code: 'unknown' }] }
  const now = app.clock()
  if (isClosed(definition, now)) return { kind: 'closed' }
  const notice = await noticeInForce(app.db, submission.notice, now)
  if (!notice) return { kind: 'notice_outdated' }
  const files = await bringFiles(app, submission.form, parsed.values)
  if (!('tokens' in files)) return { kind: 'invalid', issues: files }
  const judged = await judge(app, submission, definition, parsed.values)
  if (judged.kind === 'prove') return judged
  const held = judged.held ?? waitsFor(definition)
  const values = captureValues(app, submission, {
    definition,
    answers: parsed.values,
    files,
    notice,
    held,
    now,
  })
  if (values === null) return { kind: 'notice_outdated' }
  return settle(app, values, submission)
}

/** Whoever sends it, its person has to agree first, or to show that they are the one who asks (R2). */
export function waitsFor({ refers, asks }: FormDefinition): HeldReason | null {
  if (refers) return 'referral'
  return asks ? 'mailbox' : null
}

/** Files come with a page of ours alone. */
function formOf({ entered, how }: Submission, declared: FormDefinition): FormDefinition {
  if (entered) return enteredForm(declared)
  return how === 'api' ? withoutFiles(declared) : declared
}

async function settle(app: AppContext, values: CaptureValues, { rate }: Submission): Promise<Captured> {
  const [row] = await app.db.query<CaptureRow>(captureStatement(values))
  if (row?.reference)
    return {
      kind: 'accepted',
      reference: row.reference,
      repeated: false,
      due: values.answer_due,
      held: values.held,
    }
  if (rate.limit > 0 && row && row.count > rate.limit) {
    const seconds = Math.ceil((minuteMs - (values.now.getTime() % minuteMs)) / 1000)
    return { kind: 'too_many', retryAfterSeconds: seconds }
  }
  const earlier = await findSubmission(app.db, values.submission_key)
  // Between the look at its files and the statement one of them expired.
  if (!earlier && values.file_tokens.length > 0) return { kind: 'invalid', issues: goneFiles(app, values) }
  if (!earlier) throw new Error('A submission was neither stored nor found.')
  if (!sameBytes(earlier.body, values.body_digest)) return { kind: 'conflict' }
  const { reference, due, held } = earlier
  return { kind: 'accepted', reference, repeated: true, due, held }
}

function goneFiles({ agency }: AppContext, { form }: CaptureValues): FieldIssue[] {
  const fields = Object.entries(findForm(agency.forms, form)?.fields ?? {})
  return fields.filter(([, { type }]) => type === 'files').map(([field]) => ({ field, code: 'file_gone' }))
}
