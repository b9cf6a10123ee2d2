import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { transfers } from '#db/schema/transfers.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

export const insertTransfer = change(
  'disclose',
  'insert_transfer',
  {
    id: 'uuid',
    leadId: 'uuid',
    personId: 'uuid',
    company: 'text',
    companyKey: 'bytea',
    namedAt: 'timestamptz',
    expiresAt: 'timestamptz',
  },
  (values) => orm.insert(transfers).values(values),
)

/** Takes back a company that was named and not confirmed. */
export const dropNamed = change('disclose', 'drop_named_transfers', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .delete(transfers)
    .where(and(eq(transfers.leadId, leadId), isNull(transfers.confirmedAt)))
    .returning({ id: transfers.id }),
)

/** Confirms the company that was named, once. */
export const confirmTransfer = change(
  'disclose',
  'confirm_transfer',
  { leadId: 'uuid', at: 'timestamptz' },
  ({ leadId, at }) =>
    orm
      .update(transfers)
      .set({ confirmedAt: at })
      .where(and(eq(transfers.leadId, leadId), isNull(transfers.confirmedAt), gt(transfers.expiresAt, at)))
      .returning({ id: transfers.id }),
)

/** Stores the digest of the link that its mail brings; every try of that mail brings the same. */
export const storeTransferLink = change(
  'disclose',
  'store_transfer_link',
  { id: 'uuid', hash: 'bytea' },
  ({ id, hash }) =>
    orm
      .update(transfers)
      .set({ hash })
      .where(and(eq(transfers.id, id), isNotNull(transfers.confirmedAt), isNull(transfers.fetchedAt)))
      .returning({ id: transfers.id }),
)

/** Uses the link up. Of two at once one fetches. */
export const spendTransfer = change(
  'disclose',
  'use_transfer',
  { hash: 'bytea', now: 'timestamptz' },
  ({ hash, now }) =>
    orm
      .update(transfers)
      .set({ fetchedAt: sql`${now}` })
      .where(and(eq(transfers.hash, hash), isNull(transfers.fetchedAt), gt(transfers.expiresAt, now)))
      .returning({ id: transfers.id, company: transfers.company }),
)
