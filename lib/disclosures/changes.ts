import { eq, type SQL, sql } from 'drizzle-orm'
import { disclosures } from '#db/schema/disclosures.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

export type DisclosureKind = 'export' | 'handover' | 'package' | 'hand_out' | 'share' | 'transfer'

/** Enters a copy in the register before its first byte leaves. */
export const insertDisclosure = change(
  'disclose',
  'open_disclosure',
  {
    id: 'uuid',
    kind: 'text',
    staffId: 'uuid?',
    partner: 'text?',
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

/** Notes how many rows went out in the end; a copy broken off midway keeps no end. */
export const endDisclosure = change(
  'disclose',
  'close_disclosure',
  { id: 'uuid', rows: 'int', at: 'timestamptz' },
  // Made anew without who was erased since, it may have been fetched with them before.
  ({ id, rows, at }) =>
    orm
      .update(disclosures)
      .set({ rows: sql`greatest(${disclosures.rows}, ${rows})`, finishedAt: at })
      .where(eq(disclosures.id, id)),
)
