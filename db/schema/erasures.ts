import { sql } from 'drizzle-orm'
import { index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { provenBy } from '#db/classes.ts'
import { link, plain, table } from '#db/classify.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

/** Rows by table that an erasure removes. Empty of whoever went whole because every period had ended: the run counts them. */
export type ErasurePlan = { readonly table: string; readonly rows: number }[]

/** An erasure, planned and done. Keeps the id alone, so that a restore can do it again. */
export const erasures = table(
  'erasures',
  { retention: 'proof', clock: 'stays', privilege: 'append-only', merge: 'stays' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: link({ to: 'person', as: 'subject', gone: 'stays' }, uuid('person_id').notNull()),
    reason: plain(text('reason').$type<'request' | 'retention' | 'minor'>().notNull()),
    staffId: link(provenBy, uuid('staff_id')),
    plan: plain(jsonb('plan').$type<ErasurePlan>().notNull()),
    doneAt: plain(timestamp('done_at', { withTimezone: true }).notNull()),
    /** Kinds of record that a legal hold kept back (P44): their person is held under them alone. */
    held: plain(text('held').array().$type<RecordClass[]>().notNull().default(sql`'{}'`)),
  },
  (t) => [
    index('erasures_by_time').on(sql`${t.doneAt} desc`),
    index('erasures_but_for_holds').on(t.personId, t.doneAt).where(sql`${t.held} <> '{}'`),
  ],
)
