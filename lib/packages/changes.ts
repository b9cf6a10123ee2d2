import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import { type PackageKind, packages } from '#db/schema/packages.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { packageColumns } from './queries.ts'

export const insertPackage = change(
  'disclose',
  'insert_package',
  {
    id: 'uuid',
    personId: 'uuid',
    leadId: 'uuid',
    kind: 'text',
    key: 'bytea',
    createdAt: 'timestamptz',
    expiresAt: 'timestamptz',
  },
  ({ kind, ...values }) =>
    orm.insert(packages).values({ ...values, kind: kind as SQL<PackageKind>, state: 'waiting' }),
)

/** Takes the next to be made: one that waits, or whose maker has not said a word since `stale`. */
export const takePackage = change(
  'disclose',
  'take_package',
  { now: 'timestamptz', stale: 'timestamptz' },
  ({ now, stale }) => {
    const next = orm
      .select({ id: packages.id })
      .from(packages)
      .where(
        and(
          gt(packages.expiresAt, now),
          sql`(${packages.state} = 'waiting' or (${packages.state} = 'making' and ${packages.beganAt} < ${stale}))`,
        ),
      )
      .orderBy(packages.createdAt)
      .limit(1)
      .for('update', { skipLocked: true })
    return orm
      .update(packages)
      .set({ state: 'making', beganAt: now, parts: 0 })
      .where(eq(packages.id, next))
      .returning(packageColumns)
  },
)

const making = (id: SQL<string>) => and(eq(packages.id, id), eq(packages.state, 'making'))

/** Says how far it is; no row once its person was erased, or another took it. */
export const advancePackage = change(
  'disclose',
  'advance_package',
  { id: 'uuid', parts: 'int', now: 'timestamptz' },
  ({ id, parts, now }) =>
    orm.update(packages).set({ parts, beganAt: now }).where(making(id)).returning({ id: packages.id }),
)

/** Says that it can be fetched; no row as of `advancePackage`. */
export const finishPackage = change('disclose', 'finish_package', { id: 'uuid' }, ({ id }) =>
  orm.update(packages).set({ state: 'ready' }).where(making(id)).returning({ id: packages.id }),
)
