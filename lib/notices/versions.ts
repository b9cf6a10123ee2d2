import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { noticeSources, notices, noticeTexts } from '#db/schema/notices.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { Language } from '#policy/vocabulary.ts'

const version = {
  number: notices.number,
  publishedAt: notices.publishedAt,
  material: notices.material,
  source: noticeSources.source,
}

const list = read('list_versions', { before: 'int?', limit: 'int' }, ({ before, limit }) =>
  orm
    .select(version)
    .from(notices)
    .leftJoin(noticeSources, eq(noticeSources.number, notices.number))
    .where(sql`${before} is null or ${notices.number} < ${before}`)
    .orderBy(desc(notices.number))
    .limit(sql`${limit}` as never),
)

export type VersionLine = Awaited<ReturnType<typeof list>>[number]

/** Gives versions, the newest first, from below a number where one is given. */
export async function listVersions(
  db: Queryable,
  before: number | null,
  limit: number,
): Promise<VersionLine[]> {
  return list(db, { before, limit })
}

const find = read('find_versions', { numbers: 'int[]', language: 'text' }, ({ numbers, language }) =>
  orm
    .select({
      ...version,
      /** Digest of its text in this language. */
      hash: noticeTexts.hash,
      text: noticeTexts.content,
    })
    .from(notices)
    .innerJoin(noticeTexts, and(eq(noticeTexts.number, notices.number), eq(noticeTexts.language, language)))
    .leftJoin(noticeSources, eq(noticeSources.number, notices.number))
    .where(sql`${notices.number} = any (${numbers})`),
)

/** A published version in one language, with what it was made from. */
export type PublishedVersion = Awaited<ReturnType<typeof find>>[number]

/** Finds these versions, in this language, by number. */
export async function findVersions(
  db: Queryable,
  numbers: readonly number[],
  language: Language,
): Promise<ReadonlyMap<number, PublishedVersion>> {
  const rows = await find(db, { numbers, language })
  return new Map(rows.map((row) => [row.number, row]))
}

const newest = read('newest_version', {}, () =>
  orm.select({ number: sql<number | null>`max(${notices.number})` }).from(notices),
)

/** Finds the number of the newest version; null before the first. */
export async function newestVersion(db: Queryable): Promise<number | null> {
  const [row] = await newest(db, {})
  return row?.number ?? null
}
