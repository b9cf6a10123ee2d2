import type { Queryable } from '#db/client.ts'
import { type MessageKind, type OutboxState, outboxStates, toStaff } from '#db/schema/outbox.ts'
import { microsOf, momentOf, type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { statement } from '#lib/platform/statement.ts'

export type OutboxLine = {
  readonly id: string
  readonly micros: number
  readonly kind: MessageKind
  readonly stream: 'service' | 'marketing'
  readonly state: OutboxState
  readonly reason: string | null
  /** Whom it went to, or will: null for a notice to staff that waits. */
  readonly to: string | null
  readonly subject: string | null
  readonly createdAt: Date
}

const pageSize = 50

const columns = `o.id, ${microsOf('o.created_at')} as micros, o.kind, o.stream, o.state, o.reason,
  coalesce(d.recipient, case when o.kind not in (${toStaff}) then p.email end) as "to",
  d.mail->>'subject' as subject, o.created_at as "createdAt"`

const from = `outbox o left join people p on p.id = o.person_id left join lateral (
  select recipient, mail, at from deliveries where outbox_id = o.id order by at desc limit 1) d on true`

/** Messages, the newest first, fifty at a time; of one state alone where it is given. */
export async function listOutbox(
  db: Queryable,
  after: PageKey | null,
  state: OutboxState | null,
): Promise<Page<OutboxLine>> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = ['true']
  if (after) where.push(`(o.created_at, o.id) < (${momentOf(put(after.micros))}, ${put(after.id)}::uuid)`)
  // As a word of the statement itself: only so does an index of some states answer.
  const named = outboxStates.find((one) => one === state)
  if (named) where.push(`o.state = '${named}'`)
  const rows = await db.query<OutboxLine>({
    text: `select ${columns} from ${from} where ${where.join(' and ')}
      order by o.created_at desc, o.id desc limit ${pageSize + 1}`,
    values,
  })
  return pageOf(rows, pageSize)
}

/** As many as are told; nobody looks at more of them one by one. */
const countsUpTo = 1_000

const dead = (state: OutboxState) =>
  `(select count(*)::int from (select from outbox where state = '${state}' limit ${countsUpTo}) counted)`

/** How many messages a member has to look at: given up after all tries, or perhaps arrived and perhaps not. */
export async function countDead(db: Queryable): Promise<{ failed: number; unknown: number }> {
  const [row] = await db.query<{ failed: number; unknown: number }>({
    name: 'count_dead_letters',
    text: `select ${dead('failed')} as failed, ${dead('unknown')} as unknown`,
    values: [],
  })
  return row ?? { failed: 0, unknown: 0 }
}

const ofLead = statement<{ lead_id: string }>(
  'list_mail_of_lead',
  // By its person, under whom an index finds it: messages have none by lead.
  `select ${columns} from ${from} where o.person_id = (select person_id from leads where id = :lead_id::uuid)
    and o.lead_id = :lead_id::uuid order by o.created_at desc, o.id desc`,
)

/** The mail that an enquiry caused. */
export async function listMailOfLead(db: Queryable, leadId: string): Promise<OutboxLine[]> {
  return db.query<OutboxLine>(ofLead({ lead_id: leadId }))
}

const ofPerson = statement<{ person_id: string }>(
  'list_mail_of_person',
  `select ${columns} from ${from} where o.person_id = :person_id::uuid and o.kind not in (${toStaff})
  order by o.created_at desc, o.id desc`,
)

/** The mail that went or goes to a person. */
export async function listMailOfPerson(db: Queryable, personId: string): Promise<OutboxLine[]> {
  return db.query<OutboxLine>(ofPerson({ person_id: personId }))
}
