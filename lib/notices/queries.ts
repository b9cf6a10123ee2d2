import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { NoticeText } from '#policy/notice.ts'
import type { Language } from '#policy/vocabulary.ts'

/** A published text, and since when a newer version has stood in its place. */
export type PublishedText = {
  readonly number: number
  readonly language: Language
  readonly consents: NoticeText['consents']
  readonly supersededAt: Date | null
}

const find = statement<{ hash: string }>(
  'find_published_text',
  `select t.number, t.language, t.content -> 'consents' as consents,
    (select min(n.published_at) from notices n where n.number > t.number) as "supersededAt"
  from notice_texts t where t.hash = :hash::text
  order by t.number desc limit 1`,
)

/** The newest version that holds the text with this hash. */
export async function findPublishedText(db: Queryable, hash: string): Promise<PublishedText | null> {
  const [row] = await db.query<PublishedText>(find({ hash }))
  return row ?? null
}

export type Version = { readonly number: number; readonly publishedAt: Date }

const findVersion = statement<{ hash: string }>(
  'find_version',
  'select number, published_at as "publishedAt" from notices where hash = :hash::text order by number desc limit 1',
)

/** The newest registered version with this notice hash; null: it was never registered. */
export async function findRegisteredVersion(db: Queryable, hash: string): Promise<Version | null> {
  const [row] = await db.query<Version>(findVersion({ hash }))
  return row ?? null
}
