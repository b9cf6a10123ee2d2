import { desc, eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const shares = read('list_shares', {}, () =>
  orm
    .select({ id: disclosures.id, partner: disclosures.partner, startedAt: disclosures.startedAt })
    .from(disclosures)
    .where(eq(disclosures.kind, 'share'))
    .orderBy(desc(disclosures.startedAt))
    .limit(200),
)

/** Gives what was shared with partners, the newest first. */
export async function listShares(db: Queryable) {
  return shares(db, {})
}
