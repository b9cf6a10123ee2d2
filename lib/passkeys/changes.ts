import { and, eq, sql } from 'drizzle-orm'
import { rates } from '#db/schema/intake.ts'
import { staffPasskeys } from '#db/schema/passkeys.ts'
import { staff } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** Counts a passkey that somebody shows, and gives how many came by this key in this minute. */
export const countPasskeyTry = changeSql(
  'operation',
  'count_passkey_try',
  { key: 'bytea', now: 'timestamptz' },
  { count: 'int' },
  ({ key, now }) => sql`insert into ${rates} (${namesOf(rates.key, rates.minute, rates.count)})
    values (${key}, date_trunc('minute', ${now}), 1)
    on conflict (${namesOf(rates.key, rates.minute, rates.shard)}) do update
      set ${namesOf(rates.count)} = ${rates.count} + 1
    returning ${rates.count}`,
)

/** Keeps a member's new passkey; no row for one that is kept already, by whomever, or of one who was removed. */
export const insertPasskey = changeSql(
  'operation',
  'insert_staff_passkey',
  {
    id: 'uuid',
    staffId: 'uuid',
    credential: 'text',
    publicKey: 'bytea',
    transports: 'text[]',
    name: 'text',
    counter: 'bigint',
    now: 'timestamptz',
    asked: 'timestamptz',
  },
  { id: 'uuid' },
  ({ id, staffId, now, asked, ...key }) =>
    insertFrom(
      staffPasskeys,
      { id, staffId: staff.id, ...key, createdAt: now, askedAt: asked },
      sql`from ${staff} where ${staff.id} = ${staffId} and ${staff.disabledAt} is null
        on conflict do nothing returning ${staffPasskeys.id}`,
    ),
)

/**
 * Takes a proven answer of a passkey; no row where it, or one to a later question, was taken before, or where its count does not go
 * on. Two answers at once are taken one after the other.
 */
export const takePasskeyAnswer = change(
  'operation',
  'take_passkey_answer',
  { id: 'uuid', counter: 'bigint', asked: 'timestamptz', now: 'timestamptz' },
  ({ id, counter, asked, now }) =>
    orm
      .update(staffPasskeys)
      .set({ counter, askedAt: asked, usedAt: now })
      .where(
        and(
          eq(staffPasskeys.id, id),
          sql`(${staffPasskeys.askedAt} is null or ${staffPasskeys.askedAt} < ${asked})`,
          sql`(${staffPasskeys.counter} < ${counter} or (${staffPasskeys.counter} = 0 and ${counter} = 0))`,
        ),
      )
      .returning({ id: staffPasskeys.id }),
)

/** Notes that a passkey came with a count that its device had passed; no row where its count was not passed. */
export const suspectPasskey = change(
  'operation',
  'suspect_staff_passkey',
  { id: 'uuid', counter: 'bigint', asked: 'timestamptz', now: 'timestamptz' },
  ({ id, counter, asked, now }) =>
    orm
      .update(staffPasskeys)
      .set({ suspectedAt: now, askedAt: asked })
      .where(
        and(
          eq(staffPasskeys.id, id),
          sql`(${staffPasskeys.askedAt} is null or ${staffPasskeys.askedAt} < ${asked})`,
          sql`${staffPasskeys.counter} >= ${counter}`,
        ),
      )
      .returning({ id: staffPasskeys.id }),
)

/** Drops one passkey of a member; no row for one of somebody else. */
export const dropPasskey = change(
  'operation',
  'drop_staff_passkey',
  { id: 'uuid', staffId: 'uuid' },
  ({ id, staffId }) =>
    orm
      .delete(staffPasskeys)
      .where(and(eq(staffPasskeys.id, id), eq(staffPasskeys.staffId, staffId)))
      .returning({ id: staffPasskeys.id }),
)

/** Drops every passkey of a member. */
export const dropPasskeys = change('operation', 'drop_staff_passkeys', { staffId: 'uuid' }, ({ staffId }) =>
  orm.delete(staffPasskeys).where(eq(staffPasskeys.staffId, staffId)).returning({ id: staffPasskeys.id }),
)
