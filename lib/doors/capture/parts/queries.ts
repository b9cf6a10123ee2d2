import type { Queryable } from '#db/client.ts'
import type { HeldReason } from '#db/schema/leads.ts'
import { statement } from '#lib/platform/statement.ts'

const find = statement<{ submission_key: Buffer }>(
  'find_submission',
  `select s.body, s.reference, l.answer_due_at as due, l.held
  from submissions s left join leads l on l.reference = s.reference where s.key = :submission_key::bytea`,
)

export type EarlierSubmission = {
  readonly body: Buffer
  readonly reference: string
  readonly due: Date | null
  readonly held: HeldReason | null
}

/** The submission that already stands under this key. */
export async function findSubmission(db: Queryable, key: Buffer): Promise<EarlierSubmission | null> {
  const [row] = await db.query<EarlierSubmission>(find({ submission_key: key }))
  return row ?? null
}

export type ApiKey = { id: string; form: string; origins: string[]; rate: number }

const findKey = statement<{ hash: Buffer }>(
  'find_api_key',
  'select id, form, origins, rate from api_keys where hash = :hash::bytea and revoked_at is null',
)

/** The live key with this digest. */
export async function findApiKey(db: Queryable, hash: Buffer): Promise<ApiKey | null> {
  const [row] = await db.query<ApiKey>(findKey({ hash }))
  return row ?? null
}

const findOrigin = statement<{ origins: string }>(
  'find_origin',
  `select exists (select from api_keys where revoked_at is null and origins @> :origins::jsonb) as known`,
)

/** Whether any live key is for pages of this origin. */
export async function hasOrigin(db: Queryable, origin: string): Promise<boolean> {
  const [row] = await db.query<{ known: boolean }>(findOrigin({ origins: JSON.stringify([origin]) }))
  return row?.known ?? false
}
