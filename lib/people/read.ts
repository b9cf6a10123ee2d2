import type { Queryable } from '#db/client.ts'
import type { Sources } from '#db/schema/people.ts'
import { statement } from '#lib/platform/statement.ts'

/** A person as held, with where each value came from. */
export type PersonRecord = {
  readonly id: string
  /** Null for somebody known by phone alone. */
  readonly email: string | null
  readonly emailKey: Buffer | null
  readonly emailProvenAt: Date | null
  readonly name: string | null
  readonly company: string | null
  readonly phone: string | null
  readonly language: string
  readonly tags: readonly string[]
  readonly sources: Sources
  readonly restrictedAt: Date | null
  readonly createdAt: Date
  readonly lastActivityAt: Date
}

const read = statement<{ id: string; only_of: string | null }>(
  'read_person',
  `select id, email, email_key as "emailKey", email_proven_at as "emailProvenAt", name, company, phone, language, tags,
    sources, restricted_at as "restrictedAt", created_at as "createdAt", last_activity_at as "lastActivityAt"
  from people p
  where id = :id::uuid and (:only_of::uuid is null or exists (
    select from leads l where l.person_id = p.id and (l.owner_id is null or l.owner_id = :only_of::uuid)))`,
)

const byKey = statement<{ key: Buffer; only_of: string | null }>(
  'find_person_of_key',
  `select p.id from people p
  where p.id in (select id from people where email_key = :key::bytea or phone_key = :key::bytea
    union all select person_id from other_addresses where key = :key::bytea) and (:only_of::uuid is null or exists (
    select from leads l where l.person_id = p.id and (l.owner_id is null or l.owner_id = :only_of::uuid)))
  order by p.email_key = :key::bytea desc nulls last, p.id limit 1`,
)

/** Who is held under a keyed address or number; null: nobody, or not for this member. */
export async function findPersonOfKey(
  db: Queryable,
  key: Buffer,
  onlyOf: string | null,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(byKey({ key, only_of: onlyOf }))
  return row?.id ?? null
}

/** @param onlyOf a member who sees people through own and unassigned leads only (P23); null: all */
export async function readPerson(
  db: Queryable,
  id: string,
  onlyOf: string | null,
): Promise<PersonRecord | null> {
  const [row] = await db.query<PersonRecord>(read({ id, only_of: onlyOf }))
  return row ?? null
}
