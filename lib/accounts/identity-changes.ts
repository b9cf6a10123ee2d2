import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { accountIdentities } from '#db/schema/account-identities.ts'
import { accountSessions } from '#db/schema/accounts.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** Keeps by what a network knows a person; no row where it knows somebody by that already, or the person's data is left as it is. */
export const insertAccountIdentity = changeSql(
  'choices',
  'insert_account_identity',
  { id: 'uuid', personId: 'uuid', issuer: 'text', subject: 'text', name: 'text?', now: 'timestamptz' },
  { id: 'uuid' },
  ({ id, personId, issuer, subject, name, now }) =>
    insertFrom(
      accountIdentities,
      { id, personId: people.id, issuer, subject, name, createdAt: now },
      sql`from ${people} where ${people.id} = ${personId} and ${people.restrictedAt} is null
        on conflict do nothing returning ${namesOf(accountIdentities.id)}`,
    ),
)

/** Drops what networks know a person by: one, or all where none is named. */
export const dropAccountIdentities = change(
  'choices',
  'drop_account_identities',
  { personId: 'uuid', id: 'uuid?' },
  ({ personId, id }) =>
    orm
      .delete(accountIdentities)
      .where(
        and(
          eq(accountIdentities.personId, personId),
          sql`(${id} is null or ${accountIdentities.id} = ${id})`,
        ),
      )
      .returning({ id: accountIdentities.id }),
)

/** Ends every session of a person but the one that is named, and forgets on what browsers they were. */
export const endOtherAccountSessions = change(
  'choices',
  'end_other_account_sessions',
  { personId: 'uuid', but: 'uuid', now: 'timestamptz' },
  ({ personId, but, now }) =>
    orm
      .update(accountSessions)
      .set({ endedAt: now, device: null })
      .where(
        and(
          eq(accountSessions.personId, personId),
          ne(accountSessions.id, but),
          isNull(accountSessions.endedAt),
        ),
      ),
)
