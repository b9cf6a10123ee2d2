import type { Queryable } from '#db/client.ts'
import type { CorrespondenceChannel } from '#db/schema/correspondence.ts'
import { statement } from '#lib/platform/statement.ts'

const columns = 'id, lead_id, person_id, direction, channel, body, staff_id, message_id, at'

/** A mail of a person about their enquiry. No row: it stands here already, or the enquiry is gone. */
const receive = statement<{ id: string; lead_id: string; body: Buffer; message_id: string; now: Date }>(
  'receive_mail',
  `insert into correspondence (${columns})
  select :id::uuid, l.id, l.person_id, 'in', 'email', :body::bytea, null, :message_id::text, :now::timestamptz
  from leads l where l.id = :lead_id::uuid
  on conflict do nothing returning id`,
)

export async function receiveMail(tx: Queryable, mail: Parameters<typeof receive>[0]): Promise<boolean> {
  return (await tx.query(receive(mail))).length > 0
}

type Written = {
  id: string
  lead_id: string
  direction: 'in' | 'out'
  channel: CorrespondenceChannel
  body: Buffer
  staff_id: string | null
  only_of: string | null
  now: Date
}

const write = statement<Written>(
  'write_said',
  `insert into correspondence (${columns})
  select :id::uuid, l.id, l.person_id, :direction::text, :channel::text, :body::bytea, :staff_id::uuid, null,
    :now::timestamptz
  from leads l join people p on p.id = l.person_id
  where l.id = :lead_id::uuid and p.restricted_at is null and l.held is null
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  on conflict (id) do nothing
  returning person_id as "personId"`,
)

/**
 * What a member of staff wrote or noted. Null: it stands here already, the lead is closed to them or waits in the tray,
 * or its person's data is frozen (R8).
 */
export async function writeSaid(tx: Queryable, said: Written): Promise<{ personId: string } | null> {
  const [row] = await tx.query<{ personId: string }>(write(said))
  return row ?? null
}

/** That a person was in touch: their period counts from here. */
export const touchPerson = statement<{ person_id: string; now: Date }>(
  'touch_person',
  `update people set last_activity_at = greatest(last_activity_at, :now::timestamptz)
  where id = :person_id::uuid and restricted_at is null`,
)
