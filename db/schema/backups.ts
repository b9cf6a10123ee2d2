import { sql } from 'drizzle-orm'
import { bigint, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, personal, plain, table } from '#db/classify.ts'

/** Each backup that was made to its end. Nobody's data stands here. */
export const backups = table(
  'backups',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    /** `daily`: by the worker, which keeps seven · `command`: by an operator, who keeps it. */
    kind: plain(text('kind').$type<'daily' | 'command'>().notNull()),
    /** The moment whose state it holds. */
    madeAt: plain(timestamp('made_at', { withTimezone: true }).notNull()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    bytes: plain(bigint('bytes', { mode: 'number' }).notNull()),
    rows: plain(bigint('rows', { mode: 'number' }).notNull()),
    files: plain(integer('files').notNull()),
  },
  (t) => [index('backups_by_time').on(sql`${t.madeAt} desc`)],
)

/**
 * Each time that this database went back to an earlier state, and what was repeated before it was served again. Signed like the
 * heads of the log, so that nobody explains a chain that was cut by a restore which never was.
 */
export const restores = table(
  'restores',
  { retention: 'proof', clock: 'stays', privilege: 'append-only' },
  {
    id: plain(uuid('id').primaryKey()),
    /** The moment that the backup held; null where the server was restored by means of its own. */
    madeAt: plain(timestamp('made_at', { withTimezone: true })),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
    erasures: plain(integer('erasures').notNull()),
    optOuts: plain(integer('opt_outs').notNull()),
    /** How far the chain of the log reached when it came back. */
    position: plain(bigint('position', { mode: 'number' }).notNull()),
    signature: plain(bytes('signature').notNull()),
  },
  (t) => [index('restores_by_time').on(sql`${t.at} desc`)],
)

/**
 * Mirrors that wait to be put beside the database: written with the erasure that they repeat, gone once the file store has them.
 */
export const waitingMirrors = table(
  'waiting_mirrors',
  { retention: 'suppression', clock: 'code', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    /** Name of the object in the store. */
    name: plain(text('name').notNull()),
    /** Ids and keyed digests of addresses, as the object will say them. */
    content: personal({ category: 'contact', copy: 'never', erase: 'stays' }, text('content').notNull()),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
  (t) => [index('waiting_mirrors_by_time').on(t.at)],
)
