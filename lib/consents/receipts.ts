import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { ReceiptEvent, ReceiptVersion } from '#policy/receipt.ts'

export type ReceiptRow = { readonly event: ReceiptEvent; readonly version: ReceiptVersion | null }

type EventRow = ReceiptEvent & { readonly noticeNumber: number | null }

const events = statement<{ person_id: string; record_id: string | null }>(
  'list_receipt_events',
  `select record_id as "recordId", person_id as "personId", purpose, channel, state, basis, language, wording, form, how, at,
    notice_number as "noticeNumber"
  from consent_events
  where person_id = :person_id::uuid and (:record_id::uuid is null or record_id = :record_id::uuid) order by id`,
)

type VersionRow = Omit<ReceiptVersion, 'source'> & {
  readonly language: string
  readonly source: Source | null
}

const versions = statement<{ numbers: readonly number[] }>(
  'list_receipt_versions',
  `select n.number, n.published_at as "publishedAt", t.language, t.hash, s.source
  from notices n join notice_texts t on t.number = n.number left join notice_sources s on s.number = n.number
  where n.number = any (:numbers::int[])`,
)

/** What a person said, each with the version it was said under: all of it, or one record. */
export async function listReceipts(
  db: Queryable,
  personId: string,
  recordId: string | null = null,
): Promise<ReceiptRow[]> {
  const said = await db.query<EventRow>(events({ person_id: personId, record_id: recordId }))
  const numbers = [...new Set(said.flatMap(({ noticeNumber }) => noticeNumber ?? []))]
  const known = numbers.length > 0 ? await db.query<VersionRow>(versions({ numbers })) : []
  return said.map(({ noticeNumber, ...event }) => {
    const found = known.find(({ number, language }) => number === noticeNumber && language === event.language)
    return { event, version: found ?? null }
  })
}
