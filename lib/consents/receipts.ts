import { eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { noticeSources, notices, noticeTexts } from '#db/schema/notices.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { ReceiptEvent, ReceiptVersion } from '#policy/receipt.ts'
import { listRecordOf } from './queries.ts'

export type ReceiptRow = { readonly event: ReceiptEvent; readonly version: ReceiptVersion | null }

const versions = read('list_receipt_versions', { numbers: 'int[]' }, ({ numbers }) =>
  orm
    .select({
      number: notices.number,
      publishedAt: notices.publishedAt,
      language: noticeTexts.language,
      hash: noticeTexts.hash,
      source: noticeSources.source,
    })
    .from(notices)
    .innerJoin(noticeTexts, eq(noticeTexts.number, notices.number))
    .leftJoin(noticeSources, eq(noticeSources.number, notices.number))
    .where(sql`${notices.number} = any(${numbers})`),
)

/** Gives what a person said, each with the version it was said under: all of it, or one record. */
export async function listReceipts(
  db: Queryable,
  personId: string,
  recordId: string | null = null,
): Promise<ReceiptRow[]> {
  const entries = await listRecordOf(db, personId, recordId)
  const numbers = [...new Set(entries.flatMap(({ noticeNumber }) => noticeNumber ?? []))]
  const known = numbers.length > 0 ? await versions(db, { numbers }) : []
  return entries.map(({ noticeNumber, ...event }) => {
    const found = known.find(({ number, language }) => number === noticeNumber && language === event.language)
    return { event, version: found ?? null }
  })
}
