import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { noticeSources, notices, noticeTexts } from '#db/schema/notices.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { NoticeText } from '#policy/notice.ts'
import type { Language } from '#policy/vocabulary.ts'

/** A published text, and since when a newer version has stood in its place. */
export type PublishedText = {
  readonly number: number
  readonly language: Language
  readonly consents: NoticeText['consents']
  readonly supersededAt: Date | null
}

const byText = read('find_published_text', { hash: 'text' }, ({ hash }) =>
  orm
    .select({
      number: noticeTexts.number,
      language: sql<Language>`${noticeTexts.language}`,
      consents: sql<NoticeText['consents']>`${noticeTexts.content} -> 'consents'`,
      supersededAt: sql<Date | null>`(select min(${notices.publishedAt}) from ${notices}
        where ${notices.number} > ${noticeTexts}.${sql.identifier(noticeTexts.number.name)})`,
    })
    .from(noticeTexts)
    .where(eq(noticeTexts.hash, hash))
    .orderBy(desc(noticeTexts.number))
    .limit(1),
)

/** Finds the newest version that holds the text with this hash. */
export async function findPublishedText(db: Queryable, hash: string): Promise<PublishedText | null> {
  const [row] = await byText(db, { hash })
  return row ?? null
}

const byHash = read('find_version', { hash: 'text' }, ({ hash }) =>
  orm
    .select({ number: notices.number, publishedAt: notices.publishedAt })
    .from(notices)
    .where(eq(notices.hash, hash))
    .orderBy(desc(notices.number))
    .limit(1),
)

export type Version = Awaited<ReturnType<typeof byHash>>[number]

/** Finds the newest registered version with this notice hash; null: it was never registered. */
export async function findRegisteredVersion(db: Queryable, hash: string): Promise<Version | null> {
  const [row] = await byHash(db, { hash })
  return row ?? null
}

const source = read('find_source', { number: 'int' }, ({ number }) =>
  orm.select({ source: noticeSources.source }).from(noticeSources).where(eq(noticeSources.number, number)),
)

/** Finds what a version was made from; null: it is from before that was kept. */
export async function findSource(db: Queryable, number: number): Promise<Source | null> {
  const [row] = await source(db, { number })
  return row?.source ?? null
}

/** The version that the next one is compared with. */
export const newestNotice = read('newest_notice', {}, () =>
  orm
    .select({ number: notices.number, hash: notices.hash, meaning: notices.meaning })
    .from(notices)
    .orderBy(desc(notices.number))
    .limit(1),
)
