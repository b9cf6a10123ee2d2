import type { Queryable } from '../../../db/client.ts'
import type { SuppressionReason } from '../../../db/schema/suppressions.ts'
import type { Channel } from '../../../policy/vocabulary.ts'
import { statement } from '../../platform/statement.ts'

/** An entry of the suppression list. Whose it is cannot be read from it: that is its point (R7). */
export type Suppression = {
  /** First characters of the keyed hash: enough to tell entries apart. */
  readonly mark: string
  readonly channel: Channel
  readonly reason: SuppressionReason
  readonly createdAt: Date
  readonly liftedAt: Date | null
}

const columns = `left(encode(key, 'hex'), 8) as mark, channel, reason, created_at as "createdAt",
  lifted_at as "liftedAt"`

const list = statement<{ limit: number }>(
  'list_suppressions',
  `select ${columns} from suppressions order by created_at desc, key limit :limit::int`,
)

/** The latest entries. */
export async function listSuppressions(db: Queryable, limit: number): Promise<Suppression[]> {
  return db.query<Suppression>(list({ limit }))
}

const ofKey = statement<{ key: Buffer }>(
  'list_suppressions_of_key',
  `select ${columns} from suppressions where key = :key::bytea order by created_at desc`,
)

/** What stands, or stood, against writing to one keyed address. */
export async function listSuppressionsOf(db: Queryable, key: Buffer): Promise<Suppression[]> {
  return db.query<Suppression>(ofKey({ key }))
}
