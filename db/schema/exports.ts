import { boolean, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofStaff } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import { disclosures } from './disclosures.ts'
import { staff } from './staff.ts'

/** What a member can have copied of the agency's own. */
export const ownDatasetIds = ['leads', 'unsubscribes', 'consents', 'audit'] as const
/** Those, and what a client has made of its data alone (P30). */
export const datasetIds = [...ownDatasetIds, 'client_leads'] as const
export type DatasetId = (typeof datasetIds)[number]

/**
 * `xlsx`: a workbook · `people`, `people_semicolon`, `people_tab`: CSV for a spreadsheet by what stands between cells,
 * formulas made inert · `csv` and `json`: for machines, values as they are.
 */
export const exportFormats = ['xlsx', 'people', 'people_semicolon', 'people_tab', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `direct` streamed as it is made · `waiting` for a worker · `making` · `ready` to be fetched · `cancelled` · `failed`. */
export const exportStates = ['direct', 'waiting', 'making', 'ready', 'cancelled', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

/**
 * A copy while it is made and kept; the register has its own row, which stays. Gone a day after.
 * Its pieces in the file store go with it.
 */
export const exports_ = table(
  'exports',
  { retention: 'security', clock: 'code', privilege: 'full' },
  {
    id: plain(
      uuid('id')
        .primaryKey()
        .references(() => disclosures.id),
    ),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    dataset: plain(text('dataset').$type<DatasetId>().notNull()),
    format: plain(text('format').$type<ExportFormat>().notNull()),
    /** What of it, as the address of the list says. It may hold what somebody searched for. */
    query: personal({ category: 'account', copy: 'never', erase: 'row' }, text('query').notNull()),
    opensMessages: plain(boolean('opens_messages').notNull()),
    state: plain(text('state').$type<ExportState>().notNull()),
    /** Rows that there will be, as counted when it was begun. */
    total: plain(integer('total')),
    /** Pieces in the file store, each sealed. */
    parts: plain(integer('parts').notNull().default(0)),
    /** Key of the pieces, sealed under the message keyring. */
    key: secret(bytes('key').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    /** When its maker last said that it is at it. */
    beganAt: plain(timestamp('began_at', { withTimezone: true })),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
  },
  (t) => [index('exports_by_state').on(t.state, t.createdAt), index('exports_by_member').on(t.staffId)],
)
