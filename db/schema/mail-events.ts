import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { outbox } from './outbox.ts'
import { people } from './people.ts'

/**
 * `delivered` the other end took it · `delayed` it tries on · `bounced_soft` refused for now · `bounced_hard` refused for
 * good · `complained` its reader called it spam · `failed` it was never handed on.
 */
export const mailEventKinds = [
  'delivered',
  'delayed',
  'bounced_soft',
  'bounced_hard',
  'complained',
  'failed',
] as const
export type MailEventKind = (typeof mailEventKinds)[number]

/** What says of a message that it did not arrive. */
export const notArrivedKinds = ['bounced_soft', 'bounced_hard', 'failed'] as const satisfies MailEventKind[]

/** What came back about a message after it was handed over (E9). */
export const mailEvents = table(
  'mail_events',
  { retention: 'delivery', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    /** The sender's id of the event, by which a repeat is known. */
    id: plain(text('id').primaryKey()),
    outboxId: plain(
      uuid('outbox_id')
        .notNull()
        .references(() => outbox.id, { onDelete: 'cascade' }),
    ),
    personId: link(
      ofPerson,
      uuid('person_id').references(() => people.id),
    ),
    kind: plain(text('kind').$type<MailEventKind>().notNull(), copied),
    /** What the other end said; it may name the address. */
    detail: personal({ category: 'communications', copy: 'person', erase: 'row' }, text('said')),
    /** When it happened, by the clock of who tells it. */
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
    receivedAt: plain(timestamp('received_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [index('mail_events_by_person').on(t.personId), index('mail_events_by_outbox').on(t.outboxId)],
)
