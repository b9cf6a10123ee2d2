import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type Pressure = {
  /** Enquiries by this form since `since`; counted up to `most`. */
  readonly enquiries: number
  /** How often the same words came since `wordsSince`. */
  readonly repeats: number
}

type Asked = {
  form: string
  since: Date
  most: number
  words: Buffer | null
  words_since: Date
}

const read = statement<Asked>(
  'read_pressure',
  `select
    (select count(*)::int from (select from leads
      where form = :form::text and received_at > :since::timestamptz limit :most::int) newest) as enquiries,
    (select coalesce(sum(count), 0)::int from rates
      where key = :words::bytea and minute > :words_since::timestamptz) as repeats`,
)

/** How much comes by a form now, and how often these words did. */
export async function readPressure(db: Queryable, asked: Asked): Promise<Pressure> {
  const [row] = await db.query<Pressure>(read(asked))
  return row ?? { enquiries: 0, repeats: 0 }
}

const spend = statement<{ key: Buffer; expires: Date }>(
  'spend_proof',
  `insert into proofs (key, expires_at) values (:key::bytea, :expires::timestamptz)
  on conflict (key) do nothing returning key`,
)

/** Uses a proof up: true for the first who brings it. */
export async function spendProof(db: Queryable, key: Buffer, expires: Date): Promise<boolean> {
  return (await db.query(spend({ key, expires }))).length > 0
}
