import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** Under what else a person was known. */
export type OtherAddress = {
  readonly kind: 'email' | 'phone'
  readonly address: string
  readonly key: Buffer
  readonly mergedFrom: string | null
  readonly at: Date
}

const list = statement<{ person_id: string }>(
  'list_other_addresses',
  `select kind, address, key, merged_from as "mergedFrom", at from other_addresses
  where person_id = :person_id::uuid order by at desc, id`,
)

/** The newest first. */
export async function listOtherAddresses(db: Queryable, personId: string): Promise<OtherAddress[]> {
  return db.query<OtherAddress>(list({ person_id: personId }))
}

const merged = statement<{ id: string }>(
  'find_merged_into',
  'select person_id as id from other_addresses where merged_from = :id::uuid order by at desc limit 1',
)

/** Into whom somebody of this id was merged; null: nobody, or they are gone. */
export async function findMergedInto(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(merged({ id }))
  return row?.id ?? null
}
