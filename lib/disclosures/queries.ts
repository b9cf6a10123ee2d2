import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const latest = read('list_disclosures', { limit: 'int' }, ({ limit }) =>
  orm
    .select({
      id: disclosures.id,
      kind: disclosures.kind,
      staffEmail: staff.email,
      recipient: disclosures.recipient,
      purpose: disclosures.purpose,
      rows: disclosures.rows,
      startedAt: disclosures.startedAt,
      finishedAt: disclosures.finishedAt,
    })
    .from(disclosures)
    .leftJoin(staff, eq(staff.id, disclosures.staffId))
    .orderBy(desc(disclosures.startedAt), asc(disclosures.id))
    .limit(sql`${limit}` as never),
)

export type DisclosureLine = Awaited<ReturnType<typeof latest>>[number]

/** Gives the latest copies that were made. */
export async function listDisclosures(db: Queryable, limit: number): Promise<DisclosureLine[]> {
  return latest(db, { limit })
}
