import { sql } from 'drizzle-orm'
import { bigint, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { held, plain, table } from '#db/classify.ts'
import type { Basis, Channel, PurposeId } from '#policy/vocabulary.ts'
import { people } from './people.ts'

export const consentStates = ['requested', 'given', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

const proof = { category: 'consent', copy: 'person', erase: 'row' } as const

/** The ledger: what each person agreed to, in which words. Append-only; fields follow ISO/IEC TS 27560 (R6). */
export const consentEvents = table(
  'consent_events',
  { subject: 'person_id', retention: 'proof' },
  {
    id: plain(bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()),
    recordId: plain(uuid('record_id').notNull()),
    personId: plain(uuid('person_id').notNull()),
    purpose: held(proof, text('purpose').$type<PurposeId>().notNull()),
    channel: held(proof, text('channel').$type<Channel>().notNull()),
    state: held(proof, text('state').$type<ConsentState>().notNull()),
    basis: held(proof, text('basis').$type<Basis>().notNull()),
    noticeNumber: plain(integer('notice_number')),
    language: held(proof, text('language').notNull()),
    /** The exact words shown, byte for byte. */
    wording: held(proof, text('wording').notNull()),
    form: plain(text('form')),
    /** By which act: `box`, `press`, `one_click`, `page`, `api`, `staff`, `import`, `complaint`, `undo`, `preferences`, `merge`. */
    how: held(proof, text('how').notNull()),
    ipPrefix: held({ category: 'technical', copy: 'person', erase: 'row' }, text('ip_prefix')),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('consent_events_by_person').on(t.personId),
    index('consent_events_by_time').on(t.at),
    index('consent_events_withdrawn').on(sql`${t.id} desc`).where(sql`${t.state} = 'withdrawn'`),
  ],
)

/** The current state, one row per person, purpose and channel, written with its event. */
export const consents = table(
  'consents',
  { subject: 'person_id', retention: 'subscription' },
  {
    personId: plain(
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    purpose: held(proof, text('purpose').$type<PurposeId>().notNull()),
    channel: held(proof, text('channel').$type<Channel>().notNull()),
    state: held(proof, text('state').$type<ConsentState>().notNull()),
    recordId: plain(uuid('record_id').notNull()),
    changedAt: plain(timestamp('changed_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.purpose, t.channel] }),
    index('consents_given').on(t.purpose, t.channel, t.personId),
  ],
)
