import { and, asc, desc, eq, gt, isNotNull, not, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { changeNotices, noticeSources, notices } from '#db/schema/notices.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import type { Policy } from '#policy/define.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { concerned } from './concerned.ts'
import { person, version } from './held-before.ts'
import { isTold, toldByMail, ways, waysOf } from './told.ts'

const changeNotice = (condition: SQL) =>
  orm
    .select({
      id: changeNotices.id,
      number: changeNotices.number,
      texts: changeNotices.texts,
      bannerUntil: changeNotices.bannerUntil,
      mailed: changeNotices.mailed,
      createdBy: staff.email,
      createdAt: changeNotices.createdAt,
      /** Whether messages of it are still to be queued. */
      underWay: sql<boolean>`${changeNotices.queuedUpTo} is not null`,
      recipients: changeNotices.recipients,
    })
    .from(changeNotices)
    .leftJoin(staff, eq(staff.id, changeNotices.createdBy))
    .where(condition)
    .orderBy(desc(changeNotices.createdAt))

const ofVersion = read('list_change_notices', { number: 'int' }, ({ number }) =>
  changeNotice(eq(changeNotices.number, number)),
)

/** A change that staff told people of. */
export type ChangeNotice = Awaited<ReturnType<typeof ofVersion>>[number]

/** Gives what was told of a version, the newest first. */
export async function listChangeNotices(db: Queryable, number: number): Promise<ChangeNotice[]> {
  return ofVersion(db, { number })
}

const one = read('find_change_notice', { id: 'uuid' }, ({ id }) => changeNotice(eq(changeNotices.id, id)))

export async function findChangeNotice(db: Queryable, id: string): Promise<ChangeNotice | null> {
  const [row] = await one(db, { id })
  return row ?? null
}

const shown = read('find_shown_notice', { now: 'timestamptz' }, ({ now }) =>
  orm
    .select({ number: sql<number | null>`max(${changeNotices.number})` })
    .from(changeNotices)
    .where(gt(changeNotices.bannerUntil, now)),
)

/** Finds the newest version whose change the site announces now; null: none. */
export async function findShownNotice(db: Queryable, now: Date): Promise<number | null> {
  const [row] = await shown(db, { now })
  return row?.number ?? null
}

const queuing = read('find_queuing_notices', {}, () =>
  orm
    .select({ id: changeNotices.id })
    .from(changeNotices)
    .where(isNotNull(changeNotices.queuedUpTo))
    .orderBy(asc(changeNotices.createdAt)),
)

/** Finds those whose mail is being queued. */
export async function findQueuingNotices(db: Queryable): Promise<string[]> {
  return (await queuing(db, {})).map(({ id }) => id)
}

const untold = read('list_untold_versions', ways, (policy) =>
  orm
    .select({
      number: version.number,
      publishedAt: version.publishedAt,
      /** For which nothing is sent until then. */
      purposes: sql<
        PurposeId[]
      >`case when ${toldByMail} then '{}' else coalesce(${noticeSources.changedPurposes}, '{}') end`,
    })
    .from(version)
    .leftJoin(noticeSources, eq(noticeSources.number, version.number))
    .where(and(eq(version.material, 'material'), not(isTold(policy))))
    .orderBy(desc(version.number))
    .limit(100),
)

/** A version that does something else and of which nobody was told yet. */
export type Untold = Awaited<ReturnType<typeof untold>>[number]

/** Gives material versions that people were not told of as the policy says. */
export async function listUntold(db: Queryable, policy: Pick<Policy, 'telling'>): Promise<Untold[]> {
  return untold(db, waysOf(policy))
}

const count = readSql(
  'count_concerned',
  { number: 'int' },
  { count: 'int' },
  ({ number }) => sql`select count(*)::int from ${people} ${person}, ${notices} ${version}
    where ${version.number} = ${number} and ${concerned}`,
)

/** Counts the people whom a version concerns and who were not told of it. */
export async function countConcerned(db: Queryable, number: number): Promise<number> {
  const [row] = await count(db, { number })
  return row?.count ?? 0
}
