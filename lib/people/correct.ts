import type { Queryable, Tx } from '#db/client.ts'
import type { Sources } from '#db/schema/people.ts'
import { statement } from '#lib/platform/statement.ts'

/** Somebody as a correction finds them. */
export type Correctable = {
  readonly id: string
  readonly name: string | null
  readonly company: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly key: Buffer
  readonly language: string
  readonly sources: Sources
  readonly restrictedAt: Date | null
}

const lock = statement<{ id: string; only_of: string | null }>(
  'lock_correctable',
  `select id, name, company, phone, email, coalesce(email_key, phone_key) as key, language, sources,
    restricted_at as "restrictedAt"
  from people p
  where id = :id::uuid and (:only_of::uuid is null or exists (
    select from leads l where l.person_id = p.id and (l.owner_id is null or l.owner_id = :only_of::uuid)))
  for update`,
)

/** @param onlyOf a member who sees people through own and unassigned leads only (P23); null: all */
export async function lockCorrectable(
  tx: Tx,
  id: string,
  onlyOf: string | null,
): Promise<Correctable | null> {
  const [row] = await tx.query<Correctable>(lock({ id, only_of: onlyOf }))
  return row ?? null
}

const taken = statement<{ id: string; email_key: Buffer | null; phone_key: Buffer | null }>(
  'find_key_holder',
  `select id from people where id <> :id::uuid and (email_key = :email_key::bytea or phone_key = :phone_key::bytea)
  limit 1`,
)

/** Who else is known by this key; null: nobody. */
export async function findOtherHolder(
  db: Queryable,
  asked: { id: string; email_key: Buffer | null; phone_key: Buffer | null },
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(taken(asked))
  return row?.id ?? null
}

/** Writes what is right. An address that is another than before has not been proven. */
export const setCorrected = statement<{
  id: string
  name: string | null
  company: string | null
  phone: string | null
  email: string | null
  email_key: Buffer | null
  phone_key: Buffer | null
  sources: string
}>(
  'set_corrected_person',
  `update people set name = :name::text, company = :company::text, phone = :phone::text, email = :email::text,
    email_key = :email_key::bytea, phone_key = :phone_key::bytea, sources = :sources::jsonb,
    email_proven_at = case when email is not distinct from :email::text then email_proven_at end
  where id = :id::uuid`,
)
