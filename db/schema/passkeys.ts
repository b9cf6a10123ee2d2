import { bigint, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofStaff } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { staff } from './staff.ts'

const account = { category: 'account', copy: 'never', erase: 'row' } as const

/** What a device or password manager of a member keeps for this site, by its public half (WebAuthn). */
export const staffPasskeys = table(
  'staff_passkeys',
  { retention: 'staff', clock: 'with parent', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    /** Its own id, by which a device names it. */
    credential: personal(account, text('credential').notNull().unique()),
    publicKey: personal(account, bytes('public_key').notNull()),
    /** How its device is reached, as the browser said: `internal`, `usb`. */
    transports: personal(account, text('transports').array().notNull()),
    /** As its member calls it. */
    name: personal(account, text('name').notNull()),
    /** How often it was used, as its device counts; many count nothing and stay at 0. */
    counter: plain(bigint('counter', { mode: 'number' }).notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
    /** When the last question was put that it answered: no answer to that one, or to an older, is taken again. */
    askedAt: plain(timestamp('asked_at', { withTimezone: true })),
    /** When it last came with a count that its device had passed before: a copy may be in use. */
    suspectedAt: plain(timestamp('suspected_at', { withTimezone: true })),
  },
  (t) => [index('staff_passkeys_by_member').on(t.staffId)],
)
