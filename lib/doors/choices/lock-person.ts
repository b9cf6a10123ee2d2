import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { people } from '#db/schema/people.ts'
import { tokens } from '#db/schema/tokens.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import { idsKnownUnder } from '#lib/people/known-under.ts'

const contact = {
  id: people.id,
  // Null is left out by each statement.
  email: sql<string>`${people.email}`,
  emailKey: sql<Buffer>`${people.emailKey}`,
  language: people.language,
}

const ofKey = read('lock_person_by_key', { emailKey: 'bytea' }, ({ emailKey }) =>
  orm
    .select(contact)
    .from(people)
    .where(and(sql`${people.id} in (${idsKnownUnder(emailKey)})`, isNotNull(people.email)))
    .orderBy(desc(eq(people.emailKey, emailKey)), asc(people.id))
    .limit(1)
    .for('update'),
)

/** A person who can be written to. */
export type Contact = Awaited<ReturnType<typeof ofKey>>[number]

/**
 * Locks the person of a keyed address until the transaction ends; null where nobody is held under it, or no longer.
 * Whatever decides about a person takes this lock first: a choice and an erasure then wait for each other in turn.
 */
export async function lockPersonByKey(tx: Tx, emailKey: Buffer): Promise<Contact | null> {
  const [row] = await ofKey(tx, { emailKey })
  return row ?? null
}

const keyOfHolder = sql<Buffer>`coalesce(${people.emailKey}, ${people.phoneKey})`

const holdersOf = read('lock_holders_of_key', { key: 'bytea' }, ({ key }) =>
  orm
    .select({ id: people.id, key: keyOfHolder, isTheirs: sql<boolean>`${keyOfHolder} = ${key}` })
    .from(people)
    .where(
      sql`${people.id} in (${idsKnownUnder(key)}
        union all select ${people.id} from ${people} where ${people.phoneKey} = ${key})`,
    )
    .orderBy(asc(people.id))
    .for('update'),
)

/** Who is known under a keyed address or number: `key` is what they are written to under, `isTheirs` whether it is this one. */
export type Holder = Awaited<ReturnType<typeof holdersOf>>[number]

/** Locks everybody who is, or was, known under a keyed address or number, as `lockPersonByKey` does. */
export async function lockHoldersOfKey(tx: Tx, key: Buffer): Promise<Holder[]> {
  const holders = await holdersOf(tx, { key })
  // Whose it was may have been merged while this waited for them: then it is found on who they were merged into.
  return holders.some(({ isTheirs }) => isTheirs) ? holders : holdersOf(tx, { key })
}

const among = readSql(
  'held_among',
  { keys: 'bytea[]' },
  { emailKey: 'bytea' },
  ({ keys }) => sql`select key from (
      select ${people.emailKey} as key, ${people.id} as id from ${people} where ${people.emailKey} = any(${keys})
      union all select ${otherAddresses.key}, ${otherAddresses.personId} from ${otherAddresses}
        where ${otherAddresses.key} = any(${keys})) known
    group by key order by min(id::text)`,
)

/** Gives which of these keyed addresses are or were somebody's who is held, in the order in which whoever locks several has to. */
export async function heldAmong(tx: Tx, keys: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await among(tx, { keys })
  return rows.map(({ emailKey }) => emailKey)
}

const ofId = read('lock_person', { id: 'uuid' }, ({ id }) =>
  orm.select({ id: people.id }).from(people).where(eq(people.id, id)).for('update'),
)

/** Locks a person by id. False when nobody is held under it any more. */
export async function lockPerson(tx: Tx, id: string): Promise<boolean> {
  return (await ofId(tx, { id })).length > 0
}

const ofIds = read('lock_people', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} = any(${ids})`)
    .orderBy(asc(people.id))
    .for('update'),
)

/** Locks several people, each as `lockPerson` does, in the order in which whoever locks several has to. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await ofIds(tx, { ids })
}

const ofToken = read('lock_person_by_token', { hash: 'bytea' }, ({ hash }) =>
  orm
    .select(contact)
    .from(people)
    .where(
      and(
        eq(people.id, orm.select({ id: tokens.personId }).from(tokens).where(eq(tokens.hash, hash))),
        isNotNull(people.email),
      ),
    )
    .for('update'),
)

/** Locks the person whose confirmation link this is, as `lockPersonByKey`. */
export async function lockPersonByToken(tx: Tx, hash: Buffer): Promise<Contact | null> {
  const [row] = await ofToken(tx, { hash })
  return row ?? null
}

const kept = read('keep_person', { id: 'uuid' }, ({ id }) =>
  orm.select({ id: people.id }).from(people).where(eq(people.id, id)).for('key share'),
)

/**
 * Keeps a person from being erased until the transaction ends, without holding up anybody else.
 * @returns false when nobody is held under this id any more
 */
export async function keepPerson(tx: Tx, id: string): Promise<boolean> {
  return (await kept(tx, { id })).length > 0
}
