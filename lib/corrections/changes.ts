import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { type CorrectedField, corrections } from '#db/schema/corrections.ts'
import type { RefusalGround } from '#db/schema/requests.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

const undecided = (requestId: SQL<string>) =>
  and(eq(corrections.requestId, requestId), isNull(corrections.decidedAt))

export const insertCorrection = change(
  'capture',
  'insert_correction',
  { id: 'uuid', requestId: 'uuid', personId: 'uuid', field: 'text', value: 'text?', askedAt: 'timestamptz' },
  ({ field, ...values }) =>
    orm.insert(corrections).values({ ...values, field: field as SQL<CorrectedField> }),
)

/** Takes back what of a request waits for a decision: its person sends it anew. */
export const dropUndecided = change('capture', 'drop_corrections', { requestId: 'uuid' }, ({ requestId }) =>
  orm.delete(corrections).where(undecided(requestId)),
)

/** Notes how one was decided, once, and empties it of its value. `ground` null: it was accepted. */
export const decideCorrection = change(
  'capture',
  'decide_correction',
  { id: 'uuid', at: 'timestamptz', by: 'uuid?', ground: 'text?' },
  ({ id, at, by, ground }) =>
    orm
      .update(corrections)
      .set({ decidedAt: at, decidedBy: by, ground: ground as SQL<RefusalGround>, value: null })
      .where(and(eq(corrections.id, id), isNull(corrections.decidedAt)))
      .returning({ id: corrections.id }),
)

/** The same of all that are left of a request. */
export const decideTheRest = change(
  'capture',
  'decide_corrections',
  { requestId: 'uuid', at: 'timestamptz', by: 'uuid?', ground: 'text' },
  ({ requestId, at, by, ground }) =>
    orm
      .update(corrections)
      .set({ decidedAt: at, decidedBy: by, ground: ground as SQL<RefusalGround>, value: null })
      .where(undecided(requestId)),
)
