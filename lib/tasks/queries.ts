import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { tasks } from '#db/schema/tasks.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { knownAs } from '#lib/leads/known-as.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

const columns = {
  id: tasks.id,
  leadId: tasks.leadId,
  body: tasks.body,
  dueOn: tasks.dueOn,
  assigneeName: nameOfMember,
  doneAt: tasks.doneAt,
  createdAt: tasks.createdAt,
}

const ofLead = read('list_tasks', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select(columns)
    .from(tasks)
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .where(eq(tasks.leadId, leadId))
    .orderBy(sql`${tasks.doneAt} desc nulls first`, asc(tasks.dueOn), asc(tasks.id)),
)

/** What is to be done about a lead; its text sealed, its day where the agency is. */
export type Task = Awaited<ReturnType<typeof ofLead>>[number]

/** Tasks on a lead: what is open first, by day. */
export async function listTasks(db: Queryable, leadId: string): Promise<Task[]> {
  return ofLead(db, { leadId })
}

const own = read(
  'list_own_tasks',
  { staffId: 'uuid', onlyOf: 'uuid?', limit: 'int' },
  ({ staffId, onlyOf, limit }) =>
    orm
      .select({ ...columns, leadName: knownAs })
      .from(tasks)
      .innerJoin(leads, eq(leads.id, tasks.leadId))
      .innerJoin(people, eq(people.id, tasks.personId))
      .leftJoin(staff, eq(staff.id, tasks.assigneeId))
      .where(
        and(
          isNull(tasks.doneAt),
          isNull(people.restrictedAt),
          or(eq(tasks.assigneeId, staffId), isNull(tasks.assigneeId), isNotNull(staff.disabledAt)),
          visibleTo(onlyOf),
        ),
      )
      .orderBy(asc(tasks.dueOn), asc(tasks.id))
      .limit(sql`${limit}` as never),
)

export type OwnTask = Awaited<ReturnType<typeof own>>[number]

/** What a member has to do, by day; with what belongs to nobody who is still here. Nothing about who is restricted (R8). */
export async function listOwnTasks(
  db: Queryable,
  staffId: string,
  onlyOf: string | null,
  limit: number,
): Promise<OwnTask[]> {
  return own(db, { staffId, onlyOf, limit })
}
