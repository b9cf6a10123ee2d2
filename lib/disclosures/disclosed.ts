import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { disclosurePeople } from '#db/schema/hand-outs.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'

const ofPerson = read('list_disclosed_of_person', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      id: disclosurePeople.id,
      recipientKind: disclosurePeople.recipientKind,
      recipient: disclosurePeople.recipient,
      purpose: disclosurePeople.purpose,
      categories: disclosurePeople.categories,
      at: disclosurePeople.at,
    })
    .from(disclosurePeople)
    .where(eq(disclosurePeople.personId, personId))
    .orderBy(desc(disclosurePeople.at))
    .limit(200),
)
export type Disclosed = Awaited<ReturnType<typeof ofPerson>>[number]

/** Gives who got somebody's data, the newest first. */
export async function listDisclosedOf(db: Queryable, personId: string): Promise<Disclosed[]> {
  return ofPerson(db, { personId })
}

/**
 * Gives, of what was passed on to others for their own marketing between two moments, to whom and which categories (P54): partners
 * alone market by themselves.
 */
export async function listSharedBetween(db: Queryable, personId: string, from: Date, until: Date) {
  const all = await ofPerson(db, { personId })
  const shared = all.filter(
    ({ recipientKind, at }) => recipientKind === 'partners' && at >= from && at < until,
  )
  return [...Map.groupBy(shared, ({ recipient }) => recipient)].map(([recipient, rows]) => ({
    recipient,
    categories: [...new Set(rows.flatMap(({ categories }) => categories))],
  }))
}

/** Finds whoever asks, held until the transaction ends, and when they were told last; null: nobody is held under this id. */
const asker = readSql(
  'lock_light_asker',
  { personId: 'uuid' },
  { language: 'text' },
  ({ personId }) => sql`select ${people.language} from ${people} where ${people.id} = ${personId} for update`,
)
const last = readSql(
  'find_last_light',
  { personId: 'uuid' },
  { at: 'timestamptz?' },
  ({ personId }) => sql`select max(${auditEvents.at}) from ${auditEvents}
    where ${auditEvents.objectId} = ${personId} and ${auditEvents.verb} = 'disclosure.told'`,
)

export async function lockAsker(tx: Queryable, personId: string) {
  const [found] = await asker(tx, { personId })
  return found ?? null
}

/** When somebody was last told who got their data; null: never. */
export async function lastTold(db: Queryable, personId: string): Promise<Date | null> {
  const [row] = await last(db, { personId })
  return row?.at ?? null
}
