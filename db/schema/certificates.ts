import { sql } from 'drizzle-orm'
import { index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'
import type { ErasurePlan } from './erasures.ts'
import type { HeldBack } from './holds.ts'

/** A company whose services this deployment used for somebody who was erased, and when it confirmed that it let go too. */
export type ErasedAt = { readonly name: string; readonly confirmedAt: string | null }

/**
 * What is certified of an erasure that somebody asked for. Nobody can be told from it: who holds the certificate knows whose it is.
 */
export const certificates = table(
  'certificates',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    /** The erasure's own. */
    id: plain(uuid('id').primaryKey()),
    reference: plain(text('reference').notNull().unique()),
    /** References of what they had asked for, by which they ask for it. */
    requests: plain(text('requests').array().notNull()),
    removed: plain(jsonb('removed').$type<ErasurePlan>().notNull()),
    processors: plain(jsonb('processors').$type<readonly ErasedAt[]>().notNull()),
    /** What stayed, and on what ground. */
    held: plain(jsonb('held').$type<readonly HeldBack[]>().notNull().default([])),
    erasedAt: plain(timestamp('erased_at', { withTimezone: true }).notNull()),
    /** When the last of them confirmed; null: it is pending. */
    finalAt: plain(timestamp('final_at', { withTimezone: true })),
  },
  (t) => [
    index('certificates_pending').on(t.erasedAt).where(sql`${t.finalAt} is null`),
    index('certificates_by_request').using('gin', t.requests),
  ],
)
