import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { corrections } from '#db/schema/corrections.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const ofRequest = read('list_corrections', { requestId: 'uuid' }, ({ requestId }) =>
  orm
    .select({
      id: corrections.id,
      requestId: corrections.requestId,
      field: corrections.field,
      value: corrections.value,
      decidedAt: corrections.decidedAt,
      ground: corrections.ground,
    })
    .from(corrections)
    .where(eq(corrections.requestId, requestId))
    .orderBy(asc(corrections.askedAt), asc(corrections.id)),
)

/** What a person says is right in one field, and how it was decided; `ground` null of what was decided: accepted. */
export type CorrectionRow = Awaited<ReturnType<typeof ofRequest>>[number]

/** Gives what the person of a request says is right, the oldest first. */
export function listCorrections(db: Queryable, requestId: string): Promise<CorrectionRow[]> {
  return ofRequest(db, { requestId })
}

const requestOf = read('find_request_of_correction', { id: 'uuid' }, ({ id }) =>
  orm.select({ requestId: corrections.requestId }).from(corrections).where(eq(corrections.id, id)),
)

/** Gives the request that a correction belongs to; null: there is none of this id. */
export async function findRequestOfCorrection(db: Queryable, id: string): Promise<string | null> {
  const [row] = await requestOf(db, { id })
  return row?.requestId ?? null
}

const open = read('lock_corrections', { requestId: 'uuid' }, ({ requestId }) =>
  orm
    .select({ id: corrections.id, field: corrections.field, value: corrections.value })
    .from(corrections)
    .where(and(eq(corrections.requestId, requestId), isNull(corrections.decidedAt)))
    .orderBy(asc(corrections.id))
    .for('update'),
)

/** Locks what of a request waits for a decision. Lock its person first. */
export function lockUndecided(tx: Tx, requestId: string) {
  return open(tx, { requestId })
}
