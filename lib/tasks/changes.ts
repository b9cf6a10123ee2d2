import { and, eq, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { tasks } from '#db/schema/tasks.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import { changeableBy, extendableBy } from '#lib/leads/visible-to.ts'

/** No row: it stands here already, the lead is closed to its writer or in quarantine, or its person is restricted (R8). */
export const insertTask = changeSql(
  'capture',
  'insert_task',
  {
    id: 'uuid',
    leadId: 'uuid',
    body: 'bytea',
    dueOn: 'date',
    assigneeId: 'uuid',
    onlyOf: 'uuid?',
    now: 'timestamptz',
  },
  { id: 'uuid' },
  ({ id, leadId, body, dueOn, assigneeId, onlyOf, now }) =>
    insertFrom(
      tasks,
      { id, leadId: leads.id, personId: leads.personId, body, dueOn, assigneeId, createdAt: now },
      sql`from ${leads} join ${people} on ${people.id} = ${leads.personId}
      where ${leads.id} = ${leadId} and ${extendableBy(onlyOf)}
      on conflict (id) do nothing returning id`,
    ),
)

/** Does a task or takes that back. No row: it stands like that already, or may not be changed. */
export const updateTaskDone = change(
  'capture',
  'set_task_done',
  { id: 'uuid', leadId: 'uuid', done: 'boolean', onlyOf: 'uuid?', now: 'timestamptz' },
  ({ id, leadId, done, onlyOf, now }) =>
    orm
      .update(tasks)
      .set({ doneAt: sql`case when ${done} then ${now} end` })
      .from(leads)
      .innerJoin(people, eq(people.id, leads.personId))
      .where(
        and(
          eq(tasks.id, id),
          eq(tasks.leadId, leadId),
          eq(leads.id, tasks.leadId),
          sql`(${tasks.doneAt} is null) = ${done}`,
          changeableBy(onlyOf),
        ),
      )
      .returning({ id: tasks.id }),
)
