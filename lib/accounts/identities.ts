import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { accountIdentities } from '#db/schema/account-identities.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import type { PendingIdentity } from '#lib/platform/auth/account-cookie.ts'
import { recordEvent } from '#lib/record-event.ts'
import { dropAccountIdentities, endOtherAccountSessions, insertAccountIdentity } from './identity-changes.ts'
import { type AccountHolder, findHolder } from './queries.ts'

const bySubject = read(
  'find_person_by_identity',
  { issuer: 'text', subject: 'text' },
  ({ issuer, subject }) =>
    orm
      .select({ personId: accountIdentities.personId })
      .from(accountIdentities)
      .where(and(eq(accountIdentities.issuer, issuer), eq(accountIdentities.subject, subject))),
)

/** Finds whom a network means by a subject; null: nobody has shown that it is theirs. */
export async function findPersonBySubject(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<string | null> {
  const [row] = await bySubject(db, { issuer, subject })
  return row?.personId ?? null
}

const ofPerson = read('list_account_identities', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      id: accountIdentities.id,
      issuer: accountIdentities.issuer,
      name: accountIdentities.name,
      createdAt: accountIdentities.createdAt,
    })
    .from(accountIdentities)
    .where(eq(accountIdentities.personId, personId))
    .orderBy(asc(accountIdentities.createdAt), asc(accountIdentities.id)),
)

export type AccountIdentity = Awaited<ReturnType<typeof ofPerson>>[number]

/** Lists the networks that open a person's account, with what each calls them. */
export function listIdentitiesOf(db: Queryable, personId: string): Promise<AccountIdentity[]> {
  return ofPerson(db, { personId })
}

type Holder = Pick<AccountHolder, 'personId' | 'sessionId'>

/**
 * Has a network open the account of somebody who is signed in, from now on.
 * @returns `theirs`: it did already · `others`: it opens somebody else's · `shut`: the session has ended, or the data is left as it is
 */
export async function connectIdentity(
  app: AppContext,
  { personId, sessionId }: Holder,
  { issuer, subject, name }: PendingIdentity,
): Promise<'connected' | 'theirs' | 'others' | 'shut'> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    if (!(await lockPerson(tx, personId)) || !(await findHolder(tx, sessionId, now))) return 'shut'
    const kept = await choose(
      tx,
      insertAccountIdentity({ id: randomUUID(), personId, issuer, subject, name, now }),
    )
    if (kept.length === 0) {
      const holds = await findPersonBySubject(tx, issuer, subject)
      return holds === null ? 'shut' : holds === personId ? 'theirs' : 'others'
    }
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at: now, actor, verb: 'account.network_connected', objectId: personId })
    return 'connected'
  })
}

/** Has a network open somebody's account no more, and forgets what it calls them. Who came by it elsewhere is out. */
export async function disconnectIdentity(
  app: AppContext,
  { personId, sessionId }: Holder,
  id: string,
): Promise<boolean> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    if (!(await lockPerson(tx, personId))) return false
    if ((await choose(tx, dropAccountIdentities({ personId, id }))).length === 0) return false
    await choose(tx, endOtherAccountSessions({ personId, but: sessionId, now }))
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at: now, actor, verb: 'account.network_disconnected', objectId: personId })
    return true
  })
}
