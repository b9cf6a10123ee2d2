import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { tasks } from '#db/schema/tasks.ts'
import { changeSql } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { enter } from '#lib/doors/capture/enter.ts'

const parameters = { staffId: 'uuid', to: 'uuid?' } as const

const passLeads = changeSql(
  'capture',
  'pass_leads_on',
  parameters,
  { count: 'int' },
  ({ staffId, to }) =>
    sql`with passed as (
      update ${leads} set ${namesOf(leads.ownerId)} = ${to} from ${people}
      where ${leads.ownerId} = ${staffId} and ${people.id} = ${leads.personId} and ${people.restrictedAt} is null
      returning ${leads.id})
    select count(*)::int as count from passed`,
)

const passTasks = changeSql(
  'capture',
  'pass_tasks_on',
  parameters,
  { count: 'int' },
  ({ staffId, to }) =>
    sql`with passed as (
      update ${tasks} set ${namesOf(tasks.assigneeId)} = ${to} from ${people}
      where ${tasks.assigneeId} = ${staffId} and ${tasks.doneAt} is null
        and ${people.id} = ${tasks.personId} and ${people.restrictedAt} is null
      returning ${tasks.id})
    select count(*)::int as count from passed`,
)

/**
 * Passes a member's leads and open tasks on to a colleague, or to nobody, from whom anybody may take them. What concerns a
 * restricted person stays as it is (R8).
 * @returns how many of each
 */
export async function passOn(
  tx: Tx,
  staffId: string,
  to: string | null,
): Promise<{ leads: number; tasks: number }> {
  const [ofLeads] = await enter(tx, passLeads({ staffId, to }))
  const [ofTasks] = await enter(tx, passTasks({ staffId, to }))
  return { leads: ofLeads?.count ?? 0, tasks: ofTasks?.count ?? 0 }
}
