import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { staff } from '#db/schema/staff.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { readSql } from '#db/statement/read.ts'

const lately = readSql(
  'list_imports',
  {},
  { id: 'uuid', at: 'timestamptz', entered: 'int', by: 'text?', standing: 'int' },
  () => sql`select begun.id, begun.at, begun.entered, ${staff.email} as by,
      (select count(*)::int from ${suppressions}
        where ${suppressions.importId} = begun.id and ${suppressions.liftedAt} is null) as standing
    from (
      select ${auditEvents.objectId} as id, min(${auditEvents.at}) as at, min(${auditEvents.actorId}::text)::uuid as member,
        coalesce(sum((${auditEvents.facts}->>'entered')::int), 0)::int as entered
      from ${auditEvents}
      where ${auditEvents.verb} = 'suppressions.imported' and ${auditEvents.verb} not in ('lead.captured', 'mail.sent')
        and ${auditEvents.objectId} is not null
      group by ${auditEvents.objectId} order by min(${auditEvents.at}) desc limit 10
    ) begun left join ${staff} on ${staff.id} = begun.member
    order by begun.at desc`,
)

/** A list of opt-outs that was entered; `standing`: how many of its entries stand as they did then, and would be taken back. */
export type Import = Awaited<ReturnType<typeof lately>>[number]

/** Gives the lists that were entered last, the newest first. */
export function listImports(db: Queryable): Promise<Import[]> {
  return lately(db, {})
}
