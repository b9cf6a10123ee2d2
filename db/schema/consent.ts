import { sql } from 'drizzle-orm'
import { bigint, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import type { Basis, Channel, Language, PurposeId } from '#policy/vocabulary.ts'
import { people } from './people.ts'

export const consentStates = ['requested', 'given', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

const proof = { category: 'consent', copy: 'person', erase: 'row' } as const

/**
 * The ledger: what each person agreed to, in which words. Append-only; fields follow ISO/IEC TS 27560 (R6).
 * What was asked for and never confirmed goes sooner than the rest.
 */
export const consentEvents = table(
  'consent_events',
  { retention: 'proof', clock: 'code', privilege: 'ledger', merge: 'move' },
  {
    id: plain(bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()),
    recordId: plain(uuid('record_id').notNull(), { label: 'record' }),
    personId: link(ofPerson, uuid('person_id').notNull()),
    purpose: personal(proof, text('purpose').$type<PurposeId>().notNull()),
    channel: personal(proof, text('channel').$type<Channel>().notNull()),
    state: personal(proof, text('state', { enum: consentStates }).notNull()),
    basis: personal(proof, text('basis').$type<Basis>().notNull()),
    noticeNumber: plain(integer('notice_number'), { label: 'notice' }),
    language: personal(proof, text('language').$type<Language>().notNull()),
    /** The exact words shown, byte for byte. */
    wording: personal({ ...proof, typed: 'text' }, text('wording').notNull()),
    form: plain(text('form'), copied),
    /** By which act: `box`, `press`, `one_click`, `page`, `api`, `staff`, `import`, `complaint`, `undo`, `preferences`, `merge`, `signal`. */
    how: personal(proof, text('how').notNull()),
    ipPrefix: personal({ category: 'technical', copy: 'person', erase: 'row' }, text('ip_prefix')),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('consent_events_by_person').on(t.personId),
    index('consent_events_by_time').on(t.at),
    index('consent_events_withdrawn').on(sql`${t.id} desc`).where(sql`${t.state} = 'withdrawn'`),
  ],
)

/**
 * The current state, one row per person, purpose and channel, written with its event.
 * It goes with its event.
 */
export const consents = table(
  'consents',
  { retention: 'subscription', clock: 'code', privilege: 'no-delete', merge: 'code' },
  {
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    purpose: personal(proof, text('purpose').$type<PurposeId>().notNull()),
    channel: personal(proof, text('channel').$type<Channel>().notNull()),
    state: personal(proof, text('state', { enum: consentStates }).notNull()),
    recordId: plain(uuid('record_id').notNull()),
    changedAt: plain(timestamp('changed_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.purpose, t.channel] }),
    index('consents_given').on(t.purpose, t.channel, t.personId),
    index('consents_withdrawn').on(t.changedAt).where(sql`${t.state} = 'withdrawn'`),
  ],
)
