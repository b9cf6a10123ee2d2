import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { NoticeText } from '#policy/notice.ts'
import type { Language } from '#policy/vocabulary.ts'

/** A published version in one language, with what it was made from. */
export type PublishedVersion = {
  readonly number: number
  readonly publishedAt: Date
  readonly material: 'first' | 'material' | 'wording'
  /** Digest of its text in this language. */
  readonly hash: string
  readonly text: Pick<NoticeText, 'sections' | 'consents'>
  readonly source: Source | null
}

export type VersionLine = Omit<PublishedVersion, 'text' | 'hash'>

const list = statement<{ before: number | null; limit: number }>(
  'list_versions',
  `select n.number, n.published_at as "publishedAt", n.material, s.source
  from notices n left join notice_sources s on s.number = n.number
  where :before::int is null or n.number < :before::int
  order by n.number desc limit :limit::int`,
)

/** Versions, the newest first, from below a number where one is given. */
export async function listVersions(
  db: Queryable,
  before: number | null,
  limit: number,
): Promise<VersionLine[]> {
  return db.query<VersionLine>(list({ before, limit }))
}

const find = statement<{ numbers: readonly number[]; language: Language }>(
  'find_versions',
  `select n.number, n.published_at as "publishedAt", n.material, t.hash, t.content as text, s.source
  from notices n join notice_texts t on t.number = n.number and t.language = :language::text
    left join notice_sources s on s.number = n.number
  where n.number = any (:numbers::int[])`,
)

/** These versions, in this language, by number. */
export async function findVersions(
  db: Queryable,
  numbers: readonly number[],
  language: Language,
): Promise<ReadonlyMap<number, PublishedVersion>> {
  const rows = await db.query<PublishedVersion>(find({ numbers, language }))
  return new Map(rows.map((row) => [row.number, row]))
}

const newest = statement<Record<string, never>>('newest_version', 'select max(number) as number from notices')

/** The number of the newest version; null before the first. */
export async function newestVersion(db: Queryable): Promise<number | null> {
  const [row] = await db.query<{ number: number | null }>(newest({}))
  return row?.number ?? null
}
