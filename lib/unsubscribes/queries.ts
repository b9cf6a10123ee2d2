import { and, desc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readBuilt } from '#db/statement/read.ts'
import { personVisibleTo } from '#lib/people/visible-to.ts'

const pageSize = 50

const columns = {
  /** The keyed hash, as 64 hexadecimal digits; the first eight are enough to tell entries apart. */
  key: sql<string>`encode(${suppressions.key}, 'hex')`,
  channel: suppressions.channel,
  reason: suppressions.reason,
  /** By what way it came; null where nobody noted it. */
  how: suppressions.how,
  createdAt: suppressions.createdAt,
  liftedAt: suppressions.liftedAt,
}

const ofKeys = read('list_suppressions_of_keys', { keys: 'bytea[]' }, ({ keys }) =>
  orm
    .select(columns)
    .from(suppressions)
    .where(sql`${suppressions.key} = any(${keys})`)
    .orderBy(desc(suppressions.createdAt)),
)

/** An entry of the suppression list. Whose it is cannot be read from it: that is its point (R7). */
export type Suppression = Awaited<ReturnType<typeof ofKeys>>[number]

/** Gives what stands, or stood, against using keyed addresses and numbers. */
export async function listSuppressionsOf(db: Queryable, keys: readonly Buffer[]): Promise<Suppression[]> {
  return ofKeys(db, { keys })
}

const place = sql`${suppressions.channel} || '/' || ${suppressions.reason}`

const lines = () =>
  orm
    .select({ ...columns, micros: microsOf(suppressions.createdAt) })
    .from(suppressions)
    .orderBy(desc(suppressions.createdAt), desc(suppressions.key), desc(place))
    .limit(pageSize + 1)

/** Gives the list, the newest first, fifty at a time: moments may be equal, after an import by the thousand. */
export async function listSuppressions(
  db: Queryable,
  after: string | undefined,
): Promise<{ rows: readonly Suppression[]; older: string | null }> {
  const [, micros, hex, last] = /^(\d{1,16})\.([0-9a-f]{64})\.([a-z_]+\/[a-z_]+)$/.exec(after ?? '') ?? []
  const page = lines().$dynamic()
  if (micros && hex && last) {
    const moment = momentOf(Number(micros))
    const key = sql`${Buffer.from(hex, 'hex')}::bytea`
    page.where(
      sql`(${suppressions.createdAt}, ${suppressions.key}) <= (${moment}, ${key})
        and (${suppressions.createdAt}, ${suppressions.key}, ${place}) < (${moment}, ${key}, ${last}::text)`,
    )
  }
  const rows = await readBuilt(db, page)
  const end = rows[pageSize - 1]
  const older = rows.length > pageSize && end ? `${end.micros}.${end.key}.${end.channel}/${end.reason}` : null
  return { rows: rows.slice(0, pageSize), older }
}

const held = read('list_contacts_of_keys', { keys: 'bytea[]', onlyOf: 'uuid?' }, ({ keys, onlyOf }) =>
  orm
    .select({
      email: people.email,
      emailKey: people.emailKey,
      phone: people.phone,
      phoneKey: people.phoneKey,
    })
    .from(people)
    .where(
      and(
        sql`(${people.emailKey} = any(${keys}) or ${people.phoneKey} = any(${keys}))`,
        personVisibleTo(onlyOf),
      ),
    )
    .limit(2 * pageSize),
)

/**
 * Gives the addresses and numbers of these keys, by the key as hexadecimal digits, as people who are held have them now. Keys of
 * nobody who is held, or of nobody this member may see, are left out.
 */
export async function listContactsOfKeys(
  db: Queryable,
  keys: readonly Buffer[],
  onlyOf: string | null,
): Promise<ReadonlyMap<string, string>> {
  const asked = new Set(keys.map((key) => key.toString('hex')))
  const known = (await held(db, { keys, onlyOf })).flatMap(({ email, emailKey, phone, phoneKey }) => [
    [emailKey?.toString('hex') ?? '', email] as const,
    [phoneKey?.toString('hex') ?? '', phone] as const,
  ])
  return new Map(
    known.flatMap(([key, contact]) => (contact && asked.has(key) ? [[key, contact] as const] : [])),
  )
}
