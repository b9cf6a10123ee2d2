import type { Statement } from '#db/client.ts'
import type { HeldReason } from '#db/schema/leads.ts'
import { statement } from '#lib/platform/statement.ts'
import { logCapture } from '#lib/record-event.ts'
import { insertRequest } from '#lib/requests/changes.ts'
import { requestConsents } from './parts/consents.ts'
import { holdFiles, keepFiles } from './parts/files.ts'
import { insertLead } from './parts/lead.ts'
import { queueMail, queueMailAndConfirmation, queueMailOfRequest } from './parts/mail.ts'
import { mergePersonByEmail, mergePersonByPhone } from './parts/person.ts'
import { claimSubmission, claimSubmissionWithFiles, countRequest } from './parts/submission.ts'

export type CaptureValues = {
  now: Date
  rate_key: Buffer
  rate_limit: number
  /** What else is counted by the minute. */
  watched: Buffer[]
  submission_key: Buffer
  body_digest: Buffer
  submission_expires: Date
  reference: string
  person_id: string
  email: string | null
  email_key: Buffer | null
  /** Of somebody who gave no address; null otherwise. */
  phone_key: Buffer | null
  name: string | null
  company: string | null
  phone: string | null
  language: string
  sources: string
  lead_id: string
  form: string
  record_class: string
  counts_from: Date | null
  /** What is asked about one's own data, and from where, by the form for that. */
  asked: string | null
  place: string | null
  details: string
  message: Buffer | null
  search: string
  words: bigint[]
  notice_number: number
  ip_prefix: string | null
  answer_due: Date | null
  held: HeldReason | null
  consents: string
  how: string
  mail: string
  actor_kind: string
  actor_id: string | null
  facts: string
  /** Digests of the tokens of files that come with it. */
  file_tokens: Buffer[]
}

export type CaptureRow = { count: number; reference: string | null }

function compile(name: string, parts: readonly string[]): (values: CaptureValues) => Statement {
  return statement<CaptureValues>(
    name,
    `with ${parts.join(',\n')} select rate.count, (select reference from claim) as reference from rate`,
  )
}

function compileFor(name: string, mergePerson: string) {
  const before = [countRequest, claimSubmission, mergePerson, insertLead]
  const asking = [requestConsents, queueMailAndConfirmation, logCapture]
  const filed = [countRequest, holdFiles, claimSubmissionWithFiles, mergePerson, insertLead, keepFiles]
  return {
    plain: compile(name, [...before, queueMail, logCapture]),
    asking: compile(`${name}_asking`, [...before, ...asking]),
    filed: compile(`${name}_filed`, [...filed, ...asking]),
    requesting: compile(`${name}_requesting`, [...before, insertRequest, queueMailOfRequest, logCapture]),
  }
}

const byEmail = compileFor('capture', mergePersonByEmail)
const byPhone = compileFor('capture_by_phone', mergePersonByPhone)

/**
 * The whole of an enquiry in one round trip: all of it happens, or nothing. Most enquiries ask for no consent and
 * bring no file, and theirs leaves out the tables they would not touch.
 */
export function captureStatement(values: CaptureValues): Statement {
  const { plain, asking, filed, requesting } = values.phone_key ? byPhone : byEmail
  if (values.asked !== null) return requesting(values)
  if (values.file_tokens.length > 0) return filed(values)
  return values.consents === '[]' ? plain(values) : asking(values)
}
