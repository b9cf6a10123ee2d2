import { index, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { byStaff, ofStaff } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { type Role, staff } from './staff.ts'

/** By what a provider knows a member: its own name for them, which stays when their address changes. */
export const staffIdentities = table(
  'staff_identities',
  { retention: 'staff', clock: 'with parent', privilege: 'full' },
  {
    /** Address of the provider, as its tokens name it. */
    issuer: plain(text('issuer').notNull()),
    subject: personal({ category: 'account', copy: 'never', erase: 'row' }, text('subject').notNull()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    primaryKey({ name: 'staff_identities_pk', columns: [t.issuer, t.subject] }),
    // Whoever has their address later is somebody else.
    uniqueIndex('staff_identities_by_member').on(t.staffId, t.issuer),
  ],
)

/** Whose addresses get in by a provider though nobody has named them: everybody of a domain, with one role. */
export const staffDomains = table(
  'staff_domains',
  { retention: 'operation', clock: 'stays', privilege: 'full' },
  {
    domain: plain(text('domain').primaryKey()),
    role: plain(text('role').$type<Role>().notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    createdBy: link(
      byStaff,
      uuid('created_by').references(() => staff.id, { onDelete: 'set null' }),
    ),
  },
  (t) => [index('staff_domains_by_author').on(t.createdBy)],
)
