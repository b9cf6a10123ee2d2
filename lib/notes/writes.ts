import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

type Written = {
  id: string
  lead_id: string
  body: Buffer
  staff_id: string | null
  unseen: readonly string[]
  only_of: string | null
  now: Date
}

const write = statement<Written>(
  'write_note',
  `insert into notes (id, lead_id, person_id, body, staff_id, unseen, at)
  select :id::uuid, l.id, l.person_id, :body::bytea, :staff_id::uuid, :unseen::uuid[], :now::timestamptz
  from leads l join people p on p.id = l.person_id
  where l.id = :lead_id::uuid and p.restricted_at is null and l.held is null
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  on conflict (id) do nothing
  returning id`,
)

/** False: it stands here already, the lead is closed to its writer or in the tray, or its person's data is frozen (R8). */
export async function insertNote(tx: Queryable, note: Written): Promise<boolean> {
  return (await tx.query(write(note))).length > 0
}
