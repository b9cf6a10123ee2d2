import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { personVisibleTo } from './visible-to.ts'

const lock = read('lock_correctable', { id: 'uuid', onlyOf: 'uuid?' }, ({ id, onlyOf }) =>
  orm
    .select({
      id: people.id,
      name: people.name,
      company: people.company,
      phone: people.phone,
      email: people.email,
      key: sql<Buffer>`coalesce(${people.emailKey}, ${people.phoneKey})`,
      language: people.language,
      sources: people.sources,
      restrictedAt: people.restrictedAt,
    })
    .from(people)
    .where(and(eq(people.id, id), personVisibleTo(onlyOf)))
    .for('update'),
)

/** Somebody as a correction finds them. */
export type Correctable = Awaited<ReturnType<typeof lock>>[number]

/** @param onlyOf a member who sees people through own and unassigned leads only (P23); null: all */
export async function lockCorrectable(
  tx: Tx,
  id: string,
  onlyOf: string | null,
): Promise<Correctable | null> {
  const [row] = await lock(tx, { id, onlyOf })
  return row ?? null
}

const taken = read(
  'find_key_holder',
  { id: 'uuid', emailKey: 'bytea?', phoneKey: 'bytea?' },
  ({ id, emailKey, phoneKey }) =>
    orm
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          ne(people.id, id),
          or(sql`${people.emailKey} = ${emailKey}`, sql`${people.phoneKey} = ${phoneKey}`),
        ),
      )
      .limit(1),
)

/** Gives who else is known by this key; null: nobody. */
export async function findOtherHolder(
  db: Queryable,
  asked: { id: string; emailKey: Buffer | null; phoneKey: Buffer | null },
): Promise<string | null> {
  const [row] = await taken(db, asked)
  return row?.id ?? null
}
