import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { tasks } from '#db/schema/tasks.ts'
import { readSql } from '#db/statement/read.ts'
import { awaitsAnswer } from '#lib/leads/where.ts'

const held = readSql(
  'count_left_behind',
  { staffId: 'uuid' },
  { leads: 'int', waiting: 'int', tasks: 'int' },
  ({ staffId }) => sql`select
    (select count(*)::int from ${leads} where ${leads.ownerId} = ${staffId} and ${leads.recordClass} <> 'request'),
    (select count(*)::int from ${leads} where ${leads.ownerId} = ${staffId} and ${leads.recordClass} <> 'request'
      and ${awaitsAnswer(leads)}),
    (select count(*)::int from ${tasks} join ${people} on ${people.id} = ${tasks.personId}
      where ${tasks.assigneeId} = ${staffId} and ${tasks.doneAt} is null and ${people.restrictedAt} is null)`,
)

/** What a member who goes would leave: leads of theirs, those of them that wait for an answer, and tasks to do. */
export type LeftBehind = Awaited<ReturnType<typeof held>>[number]

/** Counts what a member has, before they are removed: none of it goes with them. */
export async function countLeftBehind(db: Queryable, staffId: string): Promise<LeftBehind> {
  const [row] = await held(db, { staffId })
  return row ?? { leads: 0, waiting: 0, tasks: 0 }
}
