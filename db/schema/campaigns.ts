import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff } from '#db/classes.ts'
import { link, plain, table } from '#db/classify.ts'
import type { Language } from '#policy/vocabulary.ts'
import { staff } from './staff.ts'

/**
 * `draft` being written · `scheduled` for a moment · `sending` its messages are queued, and perhaps all gone · `paused`
 * what is left waits · `cancelled` what was left is not sent.
 */
export const campaignStates = ['draft', 'scheduled', 'sending', 'paused', 'cancelled'] as const
export type CampaignState = (typeof campaignStates)[number]

/** Which of those who are opted in it goes to; an empty list: whatever it is. */
export type Audience = {
  /** Who ever sent one of these forms. */
  readonly forms: readonly string[]
  readonly languages: readonly Language[]
  /** Who carries one of these tags. */
  readonly tags: readonly string[]
}

/** A campaign: one issue of the newsletter. Its table, verbs and kind of message keep the name they began with. Each of its messages is assessed again at sending. */
export const campaigns = table(
  'announcements',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    subject: plain(text('subject').notNull()),
    /** Markdown. */
    body: plain(text('body').notNull()),
    /** One of the policy's topics; null: it is for all. */
    topic: plain(text('topic')),
    audience: plain(
      jsonb('audience').$type<Audience>().notNull().default({ forms: [], languages: [], tags: [] }),
    ),
    state: plain(text('state').$type<CampaignState>().notNull().default('sending')),
    /** Whether the site shows it among past issues once it is sent. */
    published: plain(boolean('published').notNull().default(false)),
    createdBy: link(
      byStaff,
      uuid('created_by').references(() => staff.id),
    ),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    scheduledAt: plain(timestamp('scheduled_at', { withTimezone: true })),
    queuedAt: plain(timestamp('queued_at', { withTimezone: true })),
    /** For how many it was queued so far. */
    recipients: plain(integer('recipients')),
    /** Counts the changes, so that nobody saves or sends over another's. */
    revision: plain(integer('revision').notNull().default(0)),
    /** While it is being queued: the last person, by id, who has been judged. */
    queuedUpTo: link({ to: 'person', as: 'mentioned', gone: 'stays' }, uuid('queued_up_to')),
  },
  (t) => [
    index('announcements_scheduled').on(t.scheduledAt).where(sql`${t.state} = 'scheduled'`),
    index('announcements_queuing').on(t.queuedAt).where(sql`${t.queuedUpTo} is not null`),
    index('announcements_by_time').on(sql`${t.createdAt} desc`, sql`${t.id} desc`),
    index('announcements_by_member').on(t.createdBy).where(sql`${t.createdBy} is not null`),
  ],
)
