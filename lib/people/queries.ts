import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import { idsKnownUnder } from './known-under.ts'
import { personVisibleTo } from './visible-to.ts'

const ofId = read('read_person', { id: 'uuid', onlyOf: 'uuid?' }, ({ id, onlyOf }) =>
  orm
    .select({
      id: people.id,
      email: people.email,
      emailKey: people.emailKey,
      emailProvenAt: people.emailProvenAt,
      name: people.name,
      company: people.company,
      phone: people.phone,
      language: people.language,
      tags: people.tags,
      sources: people.sources,
      restrictedAt: people.restrictedAt,
      createdAt: people.createdAt,
      lastActivityAt: people.lastActivityAt,
    })
    .from(people)
    .where(and(eq(people.id, id), personVisibleTo(onlyOf))),
)

/** A person as held, with where each value came from; without an address somebody known by phone alone. */
export type PersonRecord = Awaited<ReturnType<typeof ofId>>[number]

/** @param onlyOf a member who sees people through own and unassigned leads only (P23); null: all */
export async function readPerson(
  db: Queryable,
  id: string,
  onlyOf: string | null,
): Promise<PersonRecord | null> {
  const [row] = await ofId(db, { id, onlyOf })
  return row ?? null
}

const ofKey = read('find_person_of_key', { key: 'bytea', onlyOf: 'uuid?' }, ({ key, onlyOf }) =>
  orm
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        sql`${people.id} in (${idsKnownUnder(key)}
          union all select ${people.id} from ${people} where ${people.phoneKey} = ${key})`,
        personVisibleTo(onlyOf),
      ),
    )
    .orderBy(sql`${people.emailKey} = ${key} desc nulls last`, asc(people.id))
    .limit(1),
)

/** Gives who is held under a keyed address or number; null: nobody, or not for this member. */
export async function findPersonOfKey(
  db: Queryable,
  key: Buffer,
  onlyOf: string | null,
): Promise<string | null> {
  const [row] = await ofKey(db, { key, onlyOf })
  return row?.id ?? null
}

const addresses = read('list_other_addresses', { personIds: 'uuid[]' }, ({ personIds }) =>
  orm
    .select({
      personId: otherAddresses.personId,
      kind: otherAddresses.kind,
      address: otherAddresses.address,
      key: otherAddresses.key,
      mergedFrom: otherAddresses.mergedFrom,
      at: otherAddresses.at,
    })
    .from(otherAddresses)
    .where(sql`${otherAddresses.personId} = any(${personIds})`)
    .orderBy(desc(otherAddresses.at), asc(otherAddresses.id)),
)

/** Under what else a person was known. */
export type OtherAddress = Awaited<ReturnType<typeof addresses>>[number]

/** Gives under what else a person was known, the newest first. */
export function listOtherAddresses(db: Queryable, personId: string): Promise<OtherAddress[]> {
  return addresses(db, { personIds: [personId] })
}

/** The same of several people; each row says whose it is. */
export function listOtherAddressesOf(db: Queryable, personIds: readonly string[]): Promise<OtherAddress[]> {
  return addresses(db, { personIds })
}

const merged = read('find_merged_into', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: otherAddresses.personId })
    .from(otherAddresses)
    .where(eq(otherAddresses.mergedFrom, id))
    .orderBy(desc(otherAddresses.at))
    .limit(1),
)

/** Gives into whom somebody of this id was merged; null: nobody, or they are gone. */
export async function findMergedInto(db: Queryable, id: string): Promise<string | null> {
  const [row] = await merged(db, { id })
  return row?.id ?? null
}

const tags = readSql(
  'list_tags',
  {},
  { tag: 'text' },
  () => sql`select distinct unnest(tagged.tags) as tag
    from (select ${people.tags} as tags from ${people} where ${people.tags} <> '{}' limit 5000) tagged
    order by tag limit 100`,
)

/** Gives the words that staff put on people, as far as the latest thousands of tagged ones show them. */
export async function listTags(db: Queryable): Promise<string[]> {
  return (await tags(db, {})).map(({ tag }) => tag)
}
