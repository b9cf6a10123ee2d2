import { and, eq, gt, inArray, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import { disclosures } from '#db/schema/disclosures.ts'
import { type DatasetId, type ExportFormat, type ExportState, exports_ } from '#db/schema/exports.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { exportColumns } from './queries.ts'

export const insertExport = change(
  'disclose',
  'insert_export',
  {
    id: 'uuid',
    staffId: 'uuid',
    dataset: 'text',
    format: 'text',
    query: 'text',
    opensMessages: 'boolean',
    state: 'text',
    key: 'bytea',
    createdAt: 'timestamptz',
    expiresAt: 'timestamptz',
  },
  ({ dataset, format, state, ...values }) =>
    orm.insert(exports_).values({
      ...values,
      dataset: dataset as SQL<DatasetId>,
      format: format as SQL<ExportFormat>,
      state: state as SQL<ExportState>,
    }),
)

/** Takes the next to be made: one that waits, or whose maker has not said a word since `stale`. */
export const takeExport = change(
  'disclose',
  'take_export',
  { now: 'timestamptz', stale: 'timestamptz' },
  ({ now, stale }) => {
    const next = orm
      .select({ id: exports_.id })
      .from(exports_)
      .where(
        and(
          gt(exports_.expiresAt, now),
          sql`(${exports_.state} = 'waiting' or (${exports_.state} = 'making' and ${exports_.beganAt} < ${stale}))`,
        ),
      )
      .orderBy(exports_.createdAt)
      .limit(1)
      .for('update', { skipLocked: true })
    return orm
      .update(exports_)
      .set({ state: 'making', beganAt: now, parts: 0 })
      .where(eq(exports_.id, next))
      .returning(exportColumns)
  },
)

const made = (id: SQL<string>) => and(eq(exports_.id, id), eq(exports_.state, 'making'))

/** Says how far it is; no row once it was cancelled, struck or taken by another. */
export const advanceExport = change(
  'disclose',
  'advance_export',
  { id: 'uuid', parts: 'int', total: 'int?', now: 'timestamptz' },
  ({ id, parts, total, now }) =>
    orm
      .update(exports_)
      .set({ parts, total: sql`coalesce(${total}, ${exports_.total})`, beganAt: now })
      .where(made(id))
      .returning({ id: exports_.id }),
)

export const finishExport = change(
  'disclose',
  'finish_export',
  { id: 'uuid', state: 'text', total: 'int?' },
  ({ id, state, total }) =>
    orm
      .update(exports_)
      .set({ state: state as SQL<ExportState>, total: sql`coalesce(${total}, ${exports_.total})` })
      .where(made(id))
      .returning({ id: exports_.id }),
)

export const cancelExport = change(
  'disclose',
  'cancel_export',
  { id: 'uuid', staffId: 'uuid' },
  ({ id, staffId }) =>
    orm
      .update(exports_)
      .set({ state: 'cancelled' })
      .where(
        and(
          eq(exports_.id, id),
          eq(exports_.staffId, staffId),
          inArray(exports_.state, ['waiting', 'making']),
        ),
      )
      .returning({ id: exports_.id }),
)

/** Has every kept copy of people made anew: somebody in it was erased since. */
export const strikeExports = change('erase', 'strike_exports', {}, () =>
  orm
    .update(exports_)
    .set({ state: 'waiting' })
    .where(and(inArray(exports_.state, ['making', 'ready']), ne(exports_.dataset, 'audit'))),
)

/** Takes away what ended: `parts` is how many pieces the store may hold. */
export const dropExports = change('disclose', 'drop_exports', { now: 'timestamptz' }, ({ now }) => {
  const over = orm.select({ id: exports_.id }).from(exports_).where(lte(exports_.expiresAt, now)).limit(100)
  return orm
    .delete(exports_)
    .where(inArray(exports_.id, over))
    .returning({ id: exports_.id, parts: exports_.parts })
})

/** Counts from none to zero rows: an export that was begun, and by this mark is not begun twice. */
export const claimExport = change(
  'disclose',
  'claim_export',
  { id: 'uuid', staffId: 'uuid', since: 'timestamptz' },
  ({ id, staffId, since }) =>
    orm
      .update(disclosures)
      .set({ rows: 0 })
      .where(
        and(
          eq(disclosures.id, id),
          eq(disclosures.kind, 'export'),
          eq(disclosures.staffId, staffId),
          isNull(disclosures.rows),
          gt(disclosures.startedAt, since),
        ),
      )
      .returning({ id: disclosures.id }),
)
