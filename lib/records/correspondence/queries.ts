import type { Queryable } from '../../../db/client.ts'
import type { CorrespondenceChannel } from '../../../db/schema/correspondence.ts'
import { statement } from '../../platform/statement.ts'

const find = statement<{ id: string }>(
  'find_answer',
  `select c.id, c.body, l.reference from correspondence c join leads l on l.id = c.lead_id where c.id = :id::uuid`,
)

/** An answer that waits to be mailed, sealed, with the reference its reader knows. */
export async function findAnswer(
  db: Queryable,
  id: string,
): Promise<{ id: string; body: Buffer; reference: string } | null> {
  const [row] = await db.query<{ id: string; body: Buffer; reference: string }>(find({ id }))
  return row ?? null
}

/** Something said about an enquiry after it was sent; sealed. */
export type Said = {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly channel: CorrespondenceChannel
  readonly body: Buffer
  readonly staffName: string | null
  readonly at: Date
}

const ofLead = statement<{ lead_id: string }>(
  'list_correspondence',
  `select c.id, c.direction, c.channel, c.body, coalesce(s.name, s.email) as "staffName", c.at
  from correspondence c left join staff s on s.id = c.staff_id
  where c.lead_id = :lead_id::uuid order by c.at desc, c.id`,
)

/** What was said about a lead, the newest first. */
export async function listSaid(db: Queryable, leadId: string): Promise<Said[]> {
  return db.query<Said>(ofLead({ lead_id: leadId }))
}
