import { integer, jsonb, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, plain, secret, table } from '#db/classify.ts'
import { clients } from './clients.ts'

/** What was accepted lately: the same content within 30 minutes, or the same idempotency key, is the same lead. */
export const submissions = table(
  'submissions',
  { retention: 'security', clock: { from: 'expiresAt' }, privilege: 'full' },
  {
    key: secret(bytes('key').primaryKey()),
    /** Digest of the body: one key with another body is a conflict. */
    body: secret(bytes('body').notNull()),
    reference: plain(text('reference').notNull()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
  },
)

/**
 * Counts per caller and minute; the key is a digest, so it names nobody. Several rows share a count: posts of one caller
 * that come at once would else queue for one row, each until the one before is on disk.
 */
export const rates = table(
  'rates',
  { retention: 'security', clock: { from: 'minute' }, privilege: 'full' },
  {
    key: secret(bytes('key').notNull()),
    minute: plain(timestamp('minute', { withTimezone: true }).notNull()),
    shard: plain(smallint('shard').notNull().default(0)),
    count: plain(integer('count').notNull()),
  },
  (t) => [primaryKey({ columns: [t.key, t.minute, t.shard] })],
)

/** Proofs of work that were accepted: each counts once. */
export const proofs = table(
  'proofs',
  { retention: 'security', clock: { from: 'expiresAt' }, privilege: 'full' },
  {
    key: secret(bytes('key').primaryKey()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
  },
)

/** Keys for `POST /api/leads`, hashed at rest. */
export const apiKeys = table(
  'api_keys',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    hash: secret(bytes('hash').notNull().unique()),
    form: plain(text('form').notNull()),
    origins: plain(jsonb('origins').$type<string[]>().notNull()),
    /** Requests a minute; 0: no limit. */
    rate: plain(integer('rate').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    revokedAt: plain(timestamp('revoked_at', { withTimezone: true })),
    /** What it sends is this client's (P30); null: the agency's own. */
    clientId: plain(uuid('client_id').references(() => clients.id)),
  },
)
