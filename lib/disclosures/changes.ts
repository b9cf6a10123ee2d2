import { eq, type SQL } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { enterCopy } from '#lib/doors/disclose/enter-copy.ts'

export type DisclosureKind = 'export' | 'handover' | 'package'

export type NewDisclosure = {
  readonly id: string
  readonly kind: DisclosureKind
  readonly staffId: string | null
  readonly recipient: string
  readonly purpose: string
  readonly columns: readonly string[]
  readonly at: Date
}

const insert = change(
  'disclose',
  'open_disclosure',
  {
    id: 'uuid',
    kind: 'text',
    staffId: 'uuid?',
    recipient: 'text',
    purpose: 'text',
    columns: 'jsonb',
    startedAt: 'timestamptz',
  },
  ({ kind, columns, ...values }) =>
    orm.insert(disclosures).values({
      ...values,
      kind: kind as SQL<DisclosureKind>,
      columns: columns as SQL<string[]>,
    }),
)

/** Enters a copy in the register before its first byte leaves. */
export async function openDisclosure(tx: Queryable, disclosure: NewDisclosure): Promise<void> {
  await enterCopy(tx, insert({ ...disclosure, startedAt: disclosure.at }))
}

const close = change(
  'disclose',
  'close_disclosure',
  { id: 'uuid', rows: 'int', at: 'timestamptz' },
  ({ id, rows, at }) => orm.update(disclosures).set({ rows, finishedAt: at }).where(eq(disclosures.id, id)),
)

/** Notes how many rows went out in the end; a copy broken off midway keeps no end. */
export async function closeDisclosure(db: Queryable, id: string, rows: number, at: Date): Promise<void> {
  await enterCopy(db, close({ id, rows, at }))
}
