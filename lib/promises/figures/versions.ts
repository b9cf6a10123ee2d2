import type { Queryable } from '#db/client.ts'
import { isTold, type Ways, waysOf } from '#lib/change-notices/queries.ts'
import { statement } from '#lib/platform/statement.ts'
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

const told = statement<Ways & { due: Date }>(
  'evidence_of_changes',
  `select count(*)::int as material,
    count(*) filter (where ${isTold})::int as told,
    count(*) filter (where n.published_at < :due::timestamptz and not ${isTold})::int as untold,
    (select max(created_at) from change_notices) as "lastTold"
  from notices n left join notice_sources s on s.number = n.number where n.material = 'material'`,
)

const newest = statement(
  'evidence_of_versions',
  `select n.published_at as "publishedAt", s.source from notice_sources s join notices n on n.number = s.number
  order by n.number desc limit 10`,
)

/** @param due a change published before it is told by now, or is late */
export async function readVersionFigures(
  db: Queryable,
  policy: Pick<Policy, 'telling'>,
  due: Date,
): Promise<VersionFigures> {
  const [figures, sources] = await Promise.all([
    db.query<Omit<VersionFigures, 'newest'>>(told({ ...waysOf(policy), due })),
    db.query<VersionFigures['newest'][number]>(newest({})),
  ])
  const { material = 0, told: toldOf = 0, untold = 0, lastTold = null } = figures[0] ?? {}
  return { material, told: toldOf, untold, lastTold, newest: sources }
}
