import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

type Added = {
  id: string
  lead_id: string
  body: Buffer
  due_on: string
  assignee_id: string
  only_of: string | null
  now: Date
}

const add = statement<Added>(
  'add_task',
  `insert into tasks (id, lead_id, person_id, body, due_on, assignee_id, created_at)
  select :id::uuid, l.id, l.person_id, :body::bytea, :due_on::date, :assignee_id::uuid, :now::timestamptz
  from leads l join people p on p.id = l.person_id
  where l.id = :lead_id::uuid and p.restricted_at is null and l.held is null
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  on conflict (id) do nothing
  returning id`,
)

/** False: it stands here already, the lead is closed to its writer or in the tray, or its person's data is frozen (R8). */
export async function insertTask(tx: Queryable, task: Added): Promise<boolean> {
  return (await tx.query(add(task))).length > 0
}

const settle = statement<{
  id: string
  lead_id: string
  done: boolean
  only_of: string | null
  now: Date
}>(
  'settle_task',
  `update tasks t set done_at = case when :done::boolean then :now::timestamptz end
  from leads l, people p
  where t.id = :id::uuid and t.lead_id = :lead_id::uuid and l.id = t.lead_id and p.id = t.person_id
    and p.restricted_at is null and (t.done_at is null) = :done::boolean
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  returning t.id`,
)

/** Does a task or takes that back. False: it stands like that already, or may not be changed. */
export async function setTaskDone(tx: Queryable, task: Parameters<typeof settle>[0]): Promise<boolean> {
  return (await tx.query(settle(task))).length > 0
}
