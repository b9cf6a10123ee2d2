import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, plain, secret, table } from '#db/classify.ts'
import { disclosures } from './disclosures.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'

/** `everything` that is held of somebody (art. 15), or what they `provided` themselves (art. 20). */
export const packageKinds = ['everything', 'provided'] as const
export type PackageKind = (typeof packageKinds)[number]

/** `waiting` for a worker · `making` · `ready` to be fetched. */
export const packageStates = ['waiting', 'making', 'ready'] as const
export type PackageState = (typeof packageStates)[number]

/**
 * Somebody's own copy, made when they asked for it and kept sealed until its day; the register has its own row, which stays.
 * A trigger enters its pieces among what the file store has to let go of, whoever deletes the row.
 */
export const packages = table(
  'packages',
  { retention: 'request', clock: { until: 'expiresAt' }, privilege: 'no-delete', merge: 'move' },
  {
    id: plain(
      uuid('id')
        .primaryKey()
        .references(() => disclosures.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** The request that it answers. */
    leadId: plain(
      uuid('lead_id')
        .notNull()
        .references(() => leads.id),
    ),
    kind: plain(text('kind').$type<PackageKind>().notNull(), copied),
    state: plain(text('state').$type<PackageState>().notNull()),
    /** Pieces in the file store, each sealed. */
    parts: plain(integer('parts').notNull().default(0)),
    /** Key of the pieces, sealed under the message keyring. */
    key: secret(bytes('key').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
    /** When its maker last said that it is at it. */
    beganAt: plain(timestamp('began_at', { withTimezone: true })),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('packages_to_make').on(t.createdAt),
    index('packages_by_person').on(t.personId),
    index('packages_by_lead').on(t.leadId),
    index('packages_ending').on(t.expiresAt),
  ],
)
