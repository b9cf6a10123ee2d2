import type { Statement } from '../../../db/client.ts'
import type { Answers } from '../../../policy/form.ts'

/** One line of the leads' export, before its message is opened. */
export type LeadRow = {
  readonly id: string
  readonly reference: string
  readonly received_at: Date
  readonly form: string
  readonly stage: string
  readonly name: string | null
  readonly email: string | null
  readonly company: string | null
  readonly phone: string | null
  readonly language: string
  readonly details: Answers
  readonly message: Buffer | null
}

export const leadColumns = [
  'reference',
  'received_at',
  'form',
  'stage',
  'name',
  'email',
  'company',
  'phone',
  'language',
  'details',
  'message',
] as const

/** Every lead of everybody who has not asked that their data be left as it is (R8), and who agreed where another named them (P07), oldest first. */
export const exportLeads: Statement = {
  text: `select l.id, l.reference, l.received_at, l.form, l.stage, p.name, p.email, p.company, p.phone, l.language,
      l.details, l.message
    from leads l join people p on p.id = l.person_id
    where p.restricted_at is null and l.held is distinct from 'referral'
    order by l.received_at, l.id`,
}
