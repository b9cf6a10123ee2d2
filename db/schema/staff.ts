import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, held, plain, secret, table } from '../classify.ts'

export const roles = ['owner', 'manager', 'sales', 'privacy', 'viewer'] as const
export type Role = (typeof roles)[number]

const account = { category: 'account', copy: 'never', erase: 'row' } as const

/** A member of the agency. */
export const staff = table(
  'staff',
  { subject: 'self', retention: 'staff' },
  {
    id: plain(uuid('id').primaryKey()),
    email: held(account, text('email').notNull().unique()),
    name: held(account, text('name')),
    role: plain(text('role').$type<Role>().notNull()),
    /** argon2id, with its parameters; null until the first sign-in by link. */
    passwordHash: held(account, text('password_hash')),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    signedInAt: plain(timestamp('signed_in_at', { withTimezone: true })),
    disabledAt: plain(timestamp('disabled_at', { withTimezone: true })),
    /** Growing delay after wrong passwords: how many, and until when. */
    failures: plain(integer('failures').notNull().default(0)),
    waitUntil: plain(timestamp('wait_until', { withTimezone: true })),
  },
)

/** A signed-in browser. The cookie carries only the id; ending the row ends the session at once. */
export const staffSessions = table(
  'staff_sessions',
  { subject: 'staff_id', retention: 'staff' },
  {
    id: plain(uuid('id').primaryKey()),
    staffId: plain(
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    endedAt: plain(timestamp('ended_at', { withTimezone: true })),
  },
)

/** A sign-in link: single use, ten minutes, hashed at rest (S9). */
export const signInLinks = table(
  'sign_in_links',
  { subject: 'staff_id', retention: 'staff' },
  {
    hash: secret(bytes('hash').primaryKey()),
    staffId: plain(
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
  },
)
