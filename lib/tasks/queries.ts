import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** What is to be done about an enquiry; sealed. */
export type Task = {
  readonly id: string
  readonly leadId: string
  readonly body: Buffer
  /** A day where the agency is, `2026-11-02`. */
  readonly dueOn: string
  readonly assigneeName: string | null
  readonly doneAt: Date | null
  readonly createdAt: Date
}

const columns = `t.id, t.lead_id as "leadId", t.body, t.due_on::text as "dueOn",
  coalesce(s.name, s.email) as "assigneeName", t.done_at as "doneAt", t.created_at as "createdAt"`

const ofLead = statement<{ lead_id: string }>(
  'list_tasks',
  `select ${columns} from tasks t left join staff s on s.id = t.assignee_id
  where t.lead_id = :lead_id::uuid order by t.done_at desc nulls first, t.due_on, t.id`,
)

/** Tasks on a lead: what is open first, by day. */
export async function listTasks(db: Queryable, leadId: string): Promise<Task[]> {
  return db.query<Task>(ofLead({ lead_id: leadId }))
}

export type OwnTask = Task & { readonly leadName: string }

const own = statement<{ staff_id: string; only_of: string | null; limit: number }>(
  'list_own_tasks',
  `select ${columns}, coalesce(l.details->>'name', p.name, p.email, p.phone, l.reference) as "leadName"
  from tasks t join leads l on l.id = t.lead_id join people p on p.id = t.person_id
    left join staff s on s.id = t.assignee_id
  where t.done_at is null and p.restricted_at is null and (t.assignee_id = :staff_id::uuid or t.assignee_id is null or s.disabled_at is not null)
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  order by t.due_on, t.id limit :limit::int`,
)

/** What a member has to do, by day; with what belongs to nobody who is still here. Nothing about who is frozen (R8). */
export async function listOwnTasks(
  db: Queryable,
  staffId: string,
  onlyOf: string | null,
  limit: number,
): Promise<OwnTask[]> {
  return db.query<OwnTask>(own({ staff_id: staffId, only_of: onlyOf, limit }))
}
