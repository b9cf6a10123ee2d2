import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofStaff } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { staff } from './staff.ts'

const account = { category: 'account', copy: 'never', erase: 'row' } as const

/** A way of looking at the leads that a member comes back to. */
export const savedViews = table(
  'saved_views',
  { retention: 'staff', clock: 'with parent', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    name: personal(account, text('name').notNull()),
    /** As the address says it, for example `stage=new&owner=me`. */
    query: personal(account, text('query').notNull()),
    /** Whether colleagues see it too. */
    shared: plain(boolean('shared').notNull().default(false)),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('saved_views_by_member').on(t.staffId),
    index('saved_views_shared').on(t.name, t.id).where(sql`${t.shared}`),
  ],
)

export type ChangeKind = 'stage' | 'owner' | 'tag' | 'untag'

/** What a change of leads took the place of, by lead: the stage or owner before, and why it had been lost; nothing for a tag. */
export type Before = readonly {
  readonly id: string
  readonly before: string | null
  readonly loss?: string | null
}[]

/**
 * A change of one or many leads that can be taken back for a day. Ids, stages, and of a lead that was lost the reason of the agency's list by its
 * id, never what was written beside it. A lead that is gone leaves here an id of nothing.
 */
export const leadChanges = table(
  'lead_changes',
  { retention: 'security', clock: { from: 'at' }, privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    staffId: link({ to: 'staff', as: 'author', gone: 'row' }, uuid('staff_id').notNull()),
    kind: plain(text('kind').$type<ChangeKind>().notNull()),
    /** What it was changed to. */
    value: plain(text('value')),
    before: plain(jsonb('before').$type<Before>().notNull()),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
  (t) => [index('lead_changes_by_time').on(t.at), index('lead_changes_by_member').on(t.staffId)],
)
