import { statement } from '../../platform/statement.ts'
import { logCapture } from '../../records/audit/writes.ts'
import { requestConsents } from '../../records/consent/writes.ts'
import { claimSubmission, countRequest } from '../../records/intake/writes.ts'
import { insertLead } from '../../records/leads/writes.ts'
import { queueMail } from '../../records/outbox/writes.ts'
import { mergePerson } from '../../records/people/writes.ts'

export type CaptureValues = {
  now: Date
  rate_key: Buffer
  rate_limit: number
  submission_key: Buffer
  body_digest: Buffer
  submission_expires: Date
  reference: string
  person_id: string
  email: string
  email_key: Buffer
  name: string | null
  company: string | null
  phone: string | null
  language: string
  sources: string
  lead_id: string
  form: string
  details: string
  message: Buffer | null
  notice_number: number
  ip_prefix: string | null
  answer_due: Date | null
  consents: string
  how: string
  mail: string
  actor_kind: string
  actor_id: string | null
  facts: string
}

export type CaptureRow = { count: number; reference: string | null }

/** The whole of an enquiry in one round trip: all of it happens, or nothing. */
export const captureStatement = statement<CaptureValues>(
  'capture',
  `with ${[
    countRequest,
    claimSubmission,
    mergePerson,
    insertLead,
    requestConsents,
    queueMail,
    logCapture,
  ].join(',\n')}
  select rate.count, (select reference from claim) as reference from rate`,
)
