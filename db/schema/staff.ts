import { bigint, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofStaff } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import type { Language } from '#policy/vocabulary.ts'

export const roles = ['owner', 'manager', 'sales', 'privacy', 'viewer'] as const
export type Role = (typeof roles)[number]

const account = { category: 'account', copy: 'never', erase: 'row' } as const

/** A member of the agency. */
export const staff = table(
  'staff',
  { retention: 'staff', clock: { from: 'disabledAt' }, privilege: 'no-delete' },
  {
    id: link(ofStaff, uuid('id').primaryKey()),
    /** It stands for its member in staff exports. */
    email: personal({ ...account, copy: 'staff' }, text('email').notNull().unique()),
    name: personal(account, text('name')),
    /** What stands under their replies. */
    signature: personal(account, text('signature')),
    /** The language the desk speaks to them; null: the one that their browser asks for. */
    language: personal(account, text('language').$type<Language>()),
    /** The zone in which they read moments, an IANA name; null: the agency's. */
    zone: personal(account, text('zone')),
    /** What they have the list of leads show, by column; null: as it comes. */
    leadColumns: personal(account, text('lead_columns').array()),
    role: plain(text('role').$type<Role>().notNull()),
    /** argon2id, with its parameters; null until the first sign-in by link. */
    passwordHash: personal(account, text('password_hash')),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    signedInAt: plain(timestamp('signed_in_at', { withTimezone: true })),
    disabledAt: plain(timestamp('disabled_at', { withTimezone: true })),
    /** Growing delay after wrong passwords: how many, and until when. */
    failures: plain(integer('failures').notNull().default(0)),
    waitUntil: plain(timestamp('wait_until', { withTimezone: true })),
    /** Secret of the one-time codes, sealed under the message keyring; null until the member has set one up. */
    factorSecret: secret(bytes('factor_secret')),
    factorSince: plain(timestamp('factor_since', { withTimezone: true })),
    /** Half minute of the last code that was taken: no code opens twice. */
    factorStep: plain(bigint('factor_step', { mode: 'number' })),
    /** As `failures`, of codes; a right password does not forgive them. */
    factorFailures: plain(integer('factor_failures').notNull().default(0)),
    factorWaitUntil: plain(timestamp('factor_wait_until', { withTimezone: true })),
  },
)

/** A signed-in browser. The cookie carries only the id; ending the row ends the session at once. */
export const staffSessions = table(
  'staff_sessions',
  { retention: 'staff', clock: 'with parent', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    endedAt: plain(timestamp('ended_at', { withTimezone: true })),
    /** When the second factor was given; before, the session opens nothing but the question for it. */
    factorAt: plain(timestamp('factor_at', { withTimezone: true })),
    /** Browser and system in words, for example `Firefox on Linux`. */
    device: personal(account, text('device')),
    /** Last request, to within five minutes. */
    seenAt: plain(timestamp('seen_at', { withTimezone: true })),
  },
  (t) => [index('staff_sessions_by_member').on(t.staffId)],
)

/** Codes for the day the second factor is lost: each opens once, hashed at rest. */
export const recoveryCodes = table(
  'recovery_codes',
  { retention: 'staff', clock: 'with parent', privilege: 'full' },
  {
    hash: secret(bytes('hash').primaryKey()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
  },
  (t) => [index('recovery_codes_by_member').on(t.staffId)],
)

/** A sign-in link: single use, ten minutes, hashed at rest (S9). */
export const signInLinks = table(
  'sign_in_links',
  { retention: 'staff', clock: 'with parent', privilege: 'full' },
  {
    hash: secret(bytes('hash').primaryKey()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
  },
  (t) => [index('sign_in_links_by_member').on(t.staffId)],
)
