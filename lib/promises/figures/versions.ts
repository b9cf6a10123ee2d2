import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { changeNotices, noticeSources, notices } from '#db/schema/notices.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { version } from '#lib/change-notices/held-before.ts'
import { isTold, ways, waysOf } from '#lib/change-notices/told.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { Policy } from '#policy/define.ts'

/** What was told of changes, and what versions gave. */
export type VersionFigures = {
  /** Versions that do something else than the one before; of those, how many people were told of, and how many not in time. */
  readonly material: number
  readonly told: number
  readonly untold: number
  readonly lastTold: Date | null
  /** What the newest versions were made from, the newest first. */
  readonly newest: readonly { readonly publishedAt: Date; readonly source: Source }[]
}

const told = read('evidence_of_changes', { ...ways, due: 'timestamptz' }, ({ due, ...policy }) =>
  orm
    .select({
      material: sql<number>`count(*)::int`,
      told: sql<number>`count(*) filter (where ${isTold(policy)})::int`,
      untold: sql<number>`count(*) filter (where ${version.publishedAt} < ${due} and not ${isTold(policy)})::int`,
      lastTold: sql<Date | null>`(select max(${changeNotices.createdAt}) from ${changeNotices})`,
    })
    .from(version)
    .leftJoin(noticeSources, eq(noticeSources.number, version.number))
    .where(eq(version.material, 'material')),
)

const newest = read('evidence_of_versions', {}, () =>
  orm
    .select({ publishedAt: notices.publishedAt, source: noticeSources.source })
    .from(noticeSources)
    .innerJoin(notices, eq(notices.number, noticeSources.number))
    .orderBy(desc(notices.number))
    .limit(10),
)

/** @param due a change published before it is told by now, or is late */
export async function readVersionFigures(
  db: Queryable,
  policy: Pick<Policy, 'telling'>,
  due: Date,
): Promise<VersionFigures> {
  const [figures, sources] = await Promise.all([told(db, { ...waysOf(policy), due }), newest(db, {})])
  const { material = 0, told: toldOf = 0, untold = 0, lastTold = null } = figures[0] ?? {}
  return { material, told: toldOf, untold, lastTold, newest: sources }
}
