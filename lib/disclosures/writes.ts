import type { Queryable } from '#db/client.ts'

export type NewDisclosure = {
  readonly id: string
  readonly kind: 'export' | 'handover' | 'package'
  readonly staffId: string | null
  readonly recipient: string
  readonly purpose: string
  readonly columns: readonly string[]
  readonly at: Date
}

/** Enters a copy in the register before its first byte leaves. */
export async function openDisclosure(tx: Queryable, disclosure: NewDisclosure): Promise<void> {
  const { id, kind, staffId, recipient, purpose, columns, at } = disclosure
  await tx.query({
    text: `insert into disclosures (id, kind, staff_id, recipient, purpose, columns, started_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, kind, staffId, recipient, purpose, JSON.stringify(columns), at],
  })
}

/** Notes how many rows went out in the end; a copy broken off midway keeps no end. */
export async function closeDisclosure(db: Queryable, id: string, rows: number, at: Date): Promise<void> {
  await db.query({
    text: 'update disclosures set rows = $2, finished_at = $3 where id = $1',
    values: [id, rows, at],
  })
}
