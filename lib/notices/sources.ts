import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { PurposeId } from '#policy/vocabulary.ts'

const find = statement<{ number: number }>(
  'find_source',
  'select source from notice_sources where number = :number::int',
)

/** What a version was made from; null: it is from before that was kept. */
export async function findSource(db: Queryable, number: number): Promise<Source | null> {
  const [row] = await db.query<{ source: Source }>(find({ number }))
  return row?.source ?? null
}

const insert = statement<{ number: number; source: string; purposes: readonly PurposeId[] }>(
  'insert_source',
  `insert into notice_sources (number, source, changed_purposes)
  values (:number::int, :source::jsonb, :purposes::text[]) on conflict (number) do nothing`,
)

export async function insertSource(
  tx: Queryable,
  number: number,
  source: Source,
  purposes: readonly PurposeId[],
): Promise<void> {
  await tx.query(insert({ number, source: JSON.stringify(source), purposes }))
}
