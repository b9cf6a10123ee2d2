import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson, provenBy } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import type { Category, RecipientKind } from '#policy/vocabulary.ts'
import { disclosures } from './disclosures.ts'
import { people } from './people.ts'

/** What is handed out: all that is held of one person · a kept export · the hand-over of everything · what left in another way. */
export const handOutKinds = ['person', 'export', 'everything', 'otherwise'] as const
export type HandOutKind = (typeof handOutKinds)[number]

/**
 * What authorities, courts, auditors, advisers or buyers ask for and get: who asked, on what ground, what, who approved it (P27).
 * Stays to show what left, and names nobody it was about once they are gone.
 */
export const handOuts = table(
  'hand_outs',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    recipientKind: plain(text('recipient_kind').$type<RecipientKind>().notNull()),
    recipient: plain(text('recipient').notNull()),
    /** The office or the role that asked there. */
    asked: plain(text('asked').notNull()),
    /** The law, the order or the contract that it rests on. */
    ground: plain(text('ground').notNull()),
    purpose: plain(text('purpose').notNull()),
    what: plain(text('what').$type<HandOutKind>().notNull()),
    /** What exactly, where it is no file of ours. */
    exactly: plain(text('exactly').notNull().default('')),
    personId: link({ to: 'person', as: 'mentioned', gone: 'null' }, uuid('person_id')),
    /** The copy that goes, by its row in the register. */
    copyId: plain(uuid('copy_id').references(() => disclosures.id)),
    enteredBy: link(provenBy, uuid('entered_by').notNull()),
    enteredAt: plain(timestamp('entered_at', { withTimezone: true }).notNull()),
    approvedBy: link(provenBy, uuid('approved_by')),
    approvedAt: plain(timestamp('approved_at', { withTimezone: true })),
    refusedAt: plain(timestamp('refused_at', { withTimezone: true })),
    handedBy: link(provenBy, uuid('handed_by')),
    handedAt: plain(timestamp('handed_at', { withTimezone: true })),
    /** Its row in the register of what left. */
    disclosureId: plain(uuid('disclosure_id').references(() => disclosures.id)),
  },
  (t) => [
    index('hand_outs_by_time').on(sql`${t.enteredAt} desc`),
    index('hand_outs_by_person').on(t.personId).where(sql`${t.personId} is not null`),
    index('hand_outs_by_disclosure').on(t.disclosureId),
  ],
)

const told = { category: 'communications', copy: 'person', erase: 'row' } as const

/** In which of what left each person stands: to whom, what for and when, as they read it in their own copy. */
export const disclosurePeople = table(
  'disclosure_people',
  { retention: 'proof', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    disclosureId: plain(
      uuid('disclosure_id')
        .notNull()
        .references(() => disclosures.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    recipientKind: plain(text('recipient_kind').$type<RecipientKind>().notNull(), copied),
    recipient: personal(told, text('recipient').notNull()),
    purpose: personal(told, text('purpose').notNull()),
    categories: plain(text('categories').array().$type<Category[]>().notNull(), copied),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('disclosure_people_by_person').on(t.personId, t.at),
    index('disclosure_people_by_disclosure').on(t.disclosureId),
  ],
)

/**
 * Whose data a partner has from us, under an id that names nobody: by it the next share takes back who refused since, or is gone.
 */
export const sharedPeople = table(
  'shared_people',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete', merge: 'move' },
  {
    /** What the partner knows them by in every file. */
    id: plain(uuid('id').primaryKey()),
    /** As the policy declares it. */
    partner: plain(text('partner').notNull()),
    personId: link(
      { to: 'person', as: 'subject', gone: 'null' },
      uuid('person_id').references(() => people.id),
    ),
    sharedIn: plain(
      uuid('shared_in')
        .notNull()
        .references(() => disclosures.id),
    ),
    sharedAt: plain(timestamp('shared_at', { withTimezone: true }).notNull()),
    takenBackIn: plain(uuid('taken_back_in').references(() => disclosures.id)),
    takenBackAt: plain(timestamp('taken_back_at', { withTimezone: true })),
  },
  (t) => [
    index('shared_people_by_partner').on(t.partner, t.takenBackIn),
    index('shared_people_by_person').on(t.personId),
  ],
)
