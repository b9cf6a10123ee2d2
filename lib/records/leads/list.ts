import type { Queryable } from '../../../db/client.ts'
import type { HeldReason, Stage } from '../../../db/schema/leads.ts'
import { microsOf, momentOf, type Page, pageOf } from '../../platform/page-key.ts'
import { statement } from '../../platform/statement.ts'
import type { LeadFilter } from './filter.ts'

export type LeadLine = {
  readonly id: string
  readonly micros: number
  readonly reference: string
  readonly form: string
  readonly stage: Stage
  readonly held: HeldReason | null
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly company: string | null
  readonly ownerEmail: string | null
  readonly receivedAt: Date
  readonly answerDueAt: Date | null
  readonly answeredAt: Date | null
}

export type LeadScope = {
  /** Forms that somebody answers: shown when no form is chosen. */
  readonly answeredForms: readonly string[]
  /** Narrows to this member's leads and those of nobody (P23); null: all. */
  readonly onlyOf: string | null
}

const pageSize = 50

/** Leads, the newest first, fifty at a time. */
export async function listLeads(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
): Promise<Page<LeadLine>> {
  const { where, values } = conditions(filter, scope)
  const rows = await db.query<LeadLine>({
    text: `select l.id, ${microsOf('l.received_at')} as micros, l.reference, l.form, l.stage, l.held,
        coalesce(l.details->>'name', p.name) as name, p.email, p.phone, coalesce(l.details->>'company', p.company) as company,
        m.email as "ownerEmail", l.received_at as "receivedAt", l.answer_due_at as "answerDueAt",
        l.answered_at as "answeredAt"
      from leads l join people p on p.id = l.person_id left join staff m on m.id = l.owner_id
      where ${where.join(' and ')}
      order by l.received_at desc, l.id desc limit ${pageSize + 1}`,
    values,
  })
  return pageOf(rows, pageSize)
}

const held = statement<{ only_of: string | null }>(
  'count_held',
  `select count(*)::int as count from leads
  where held is not null and record_class <> 'request' and (:only_of::uuid is null or owner_id is null or owner_id = :only_of::uuid)`,
)

/** How many enquiries wait in the tray. */
export async function countHeld(db: Queryable, onlyOf: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(held({ only_of: onlyOf }))
  return row?.count ?? 0
}

function conditions({ form, stage, tray, q, after }: LeadFilter, { answeredForms, onlyOf }: LeadScope) {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  // Requests about people's data have a list of their own.
  const where = [`l.held is ${tray ? 'not ' : ''}null`, `l.record_class <> 'request'`]
  if (form || !tray) where.push(`l.form = any(${put(form ? [form] : answeredForms)}::text[])`)
  if (stage) where.push(`l.stage = ${put(stage)}`)
  if (onlyOf) where.push(`(l.owner_id is null or l.owner_id = ${put(onlyOf)})`)
  if (q) {
    const part = put(`%${q.replace(/[\\%_]/g, '\\$&')}%`)
    const found = [
      'p.name',
      'p.email',
      'p.company',
      'p.phone',
      `l.details->>'name'`,
      `l.details->>'company'`,
      'l.reference',
    ]
    where.push(`(${found.map((column) => `${column} ilike ${part}`).join(' or ')})`)
  }
  if (after) where.push(`(l.received_at, l.id) < (${momentOf(put(after.micros))}, ${put(after.id)}::uuid)`)
  return { where, values }
}
