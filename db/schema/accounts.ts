import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import { people } from './people.ts'

const personId = () =>
  link(
    ofPerson,
    uuid('person_id')
      .notNull()
      .references(() => people.id),
  )

/** That a person has, or had, an account (P57): from their first sign-in until they end it, when its period begins (P42). */
export const accounts = table(
  'accounts',
  { retention: 'account', clock: { from: 'endedAt' }, privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: personId(),
    openedAt: plain(timestamp('opened_at', { withTimezone: true }).notNull(), copied),
    endedAt: plain(timestamp('ended_at', { withTimezone: true }), copied),
    /** Since when its person has had it locked, because somebody else may use it (P61); null: it opens. */
    lockedAt: plain(timestamp('locked_at', { withTimezone: true }), copied),
  },
  (t) => [index('accounts_by_person').on(t.personId), index('accounts_ended').on(t.endedAt)],
)

/** A person's signed-in browser. The cookie carries only the id; ending the row ends the session at once. */
export const accountSessions = table(
  'account_sessions',
  { retention: 'account', clock: { until: 'expiresAt' }, privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: personId(),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    endedAt: plain(timestamp('ended_at', { withTimezone: true }), copied),
    /** Browser and system in words, for example `Firefox on Linux`. */
    device: personal({ category: 'technical', copy: 'person', erase: 'row' }, text('device')),
  },
  (t) => [
    index('account_sessions_by_person').on(t.personId),
    index('account_sessions_by_time').on(t.expiresAt),
  ],
)

/**
 * The six digits and the link that a mailbox got to sign in by. The digits open in the browser that asked alone, so that nobody
 * else's tries wear them out; the link opens in any, and once.
 */
export const accountCodes = table(
  'account_codes',
  { retention: 'account', clock: { until: 'expiresAt' }, privilege: 'full', merge: 'move' },
  {
    /** That of the mail. */
    id: plain(uuid('id').primaryKey()),
    personId: personId(),
    /** Digest of what the browser that asked keeps. */
    browser: secret(bytes('browser').notNull()),
    /** Keyed: six digits alone are guessed from any plain digest of them (S9). */
    code: secret(bytes('code').notNull()),
    link: secret(bytes('link').notNull().unique()),
    tries: plain(integer('tries').notNull().default(0)),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
  },
  (t) => [
    index('account_codes_by_person').on(t.personId),
    index('account_codes_by_browser').on(t.browser),
    index('account_codes_by_time').on(t.expiresAt),
  ],
)
