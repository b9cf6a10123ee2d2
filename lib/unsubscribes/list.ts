import type { Queryable } from '#db/client.ts'
import type { SuppressionReason } from '#db/schema/suppressions.ts'
import { microsOf, momentOf } from '#lib/platform/page-key.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Channel } from '#policy/vocabulary.ts'

/** An entry of the suppression list. Whose it is cannot be read from it: that is its point (R7). */
export type Suppression = {
  /** The keyed hash, as 64 hexadecimal digits; the first eight are enough to tell entries apart. */
  readonly key: string
  readonly channel: Channel
  readonly reason: SuppressionReason
  readonly createdAt: Date
  readonly liftedAt: Date | null
  /** By what way it came; null where nobody noted it. */
  readonly how: string | null
}

const pageSize = 50

const columns = `encode(key, 'hex') as key, channel, reason, how, created_at as "createdAt", lifted_at as "liftedAt"`

type ListLine = Suppression & { readonly micros: number }

const order = `order by s.created_at desc, s.key desc, s.channel || '/' || s.reason desc limit ${pageSize + 1}`
const lines = `select ${columns}, ${microsOf('created_at')} as micros from suppressions s`

const newest = statement('list_suppressions', `${lines} ${order}`)
const beyond = statement<{ micros: number; key: Buffer; place: string }>(
  'list_suppressions_beyond',
  `${lines} where (s.created_at, s.key) <= (${momentOf(':micros')}, :key::bytea)
    and (s.created_at, s.key, s.channel || '/' || s.reason) < (${momentOf(':micros')}, :key::bytea, :place::text)
  ${order}`,
)

/** The list, the newest first, fifty at a time: moments may be equal, after an import by the thousand. */
export async function listSuppressions(
  db: Queryable,
  after: string | undefined,
): Promise<{ rows: readonly Suppression[]; older: string | null }> {
  const [, micros, key, place] = /^(\d{1,16})\.([0-9a-f]{64})\.([a-z_]+\/[a-z_]+)$/.exec(after ?? '') ?? []
  const rows = await db.query<ListLine>(
    micros && key && place
      ? beyond({ micros: Number(micros), key: Buffer.from(key, 'hex'), place })
      : newest({}),
  )
  const last = rows[pageSize - 1]
  const older =
    rows.length > pageSize && last ? `${last.micros}.${last.key}.${last.channel}/${last.reason}` : null
  return { rows: rows.slice(0, pageSize), older }
}

const ofKeys = statement<{ keys: readonly Buffer[] }>(
  'list_suppressions_of_keys',
  `select ${columns} from suppressions where key = any(:keys::bytea[]) order by created_at desc`,
)

/** What stands, or stood, against using keyed addresses and numbers. */
export async function listSuppressionsOf(db: Queryable, keys: readonly Buffer[]): Promise<Suppression[]> {
  return db.query<Suppression>(ofKeys({ keys }))
}
