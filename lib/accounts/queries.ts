import { and, asc, desc, eq, gt, isNull, ne, type SQLWrapper, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { accountCodes, accountSessions, accounts } from '#db/schema/accounts.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'

/** Says that no account of a person is locked. `person` is SQL. */
export const noneLocked = (person: SQLWrapper) =>
  sql`not exists (select from ${accounts} locked where locked.${namesOf(accounts.personId)} = ${person}
    and locked.${namesOf(accounts.endedAt)} is null and locked.${namesOf(accounts.lockedAt)} is not null)`

const holder = read('find_account_session', { id: 'uuid', now: 'timestamptz' }, ({ id, now }) =>
  orm
    .select({
      sessionId: accountSessions.id,
      personId: people.id,
      email: people.email,
      name: people.name,
      company: people.company,
      phone: people.phone,
      emailKey: people.emailKey,
      restrictedAt: people.restrictedAt,
    })
    .from(accountSessions)
    .innerJoin(people, eq(people.id, accountSessions.personId))
    .innerJoin(
      accounts,
      and(eq(accounts.personId, people.id), isNull(accounts.endedAt), isNull(accounts.lockedAt)),
    )
    .where(
      and(
        eq(accountSessions.id, id),
        isNull(accountSessions.endedAt),
        gt(accountSessions.expiresAt, now),
        // Two people who are one now may bring an account each: a lock on either holds.
        noneLocked(people.id),
      ),
    )
    .limit(1),
)

/** A person who is signed in to their account, as of this request. */
export type AccountHolder = Awaited<ReturnType<typeof holder>>[number]

/** Finds who holds this session; null when it ended, ran out, or its account was ended or locked. */
export async function findHolder(db: Queryable, sessionId: string, now: Date): Promise<AccountHolder | null> {
  const [row] = await holder(db, { id: sessionId, now })
  return row ?? null
}

const openCode = read('find_account_code', { id: 'uuid', now: 'timestamptz' }, ({ id, now }) =>
  orm
    .select({ id: accountCodes.id })
    .from(accountCodes)
    .where(and(eq(accountCodes.id, id), isNull(accountCodes.usedAt), gt(accountCodes.expiresAt, now))),
)

/** Whether what a mail carries still opens. */
export async function isCodeOpen(db: Queryable, id: string, now: Date): Promise<boolean> {
  return (await openCode(db, { id, now })).length > 0
}

const openLink = read('find_account_link', { link: 'bytea', now: 'timestamptz' }, ({ link, now }) =>
  orm
    .select({ id: accountCodes.id })
    .from(accountCodes)
    .where(and(eq(accountCodes.link, link), isNull(accountCodes.usedAt), gt(accountCodes.expiresAt, now))),
)

/** Whether a mailed link still opens. Looking uses nothing (E4). */
export async function isLinkOpen(db: Queryable, link: Buffer, now: Date): Promise<boolean> {
  return (await openLink(db, { link, now })).length > 0
}

const sessionsOf = read(
  'list_account_sessions',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) =>
    orm
      .select({
        id: accountSessions.id,
        device: accountSessions.device,
        createdAt: accountSessions.createdAt,
      })
      .from(accountSessions)
      .where(
        and(
          eq(accountSessions.personId, personId),
          isNull(accountSessions.endedAt),
          gt(accountSessions.expiresAt, now),
        ),
      )
      .orderBy(desc(accountSessions.createdAt), asc(accountSessions.id)),
)

export type AccountSession = Awaited<ReturnType<typeof sessionsOf>>[number]

/** Lists where a person is signed in, the latest first. */
export function listSessionsOf(db: Queryable, personId: string, now: Date): Promise<AccountSession[]> {
  return sessionsOf(db, { personId, now })
}

const enquiriesOf = read('list_own_enquiries', { personId: 'uuid', asking: 'text' }, ({ personId, asking }) =>
  orm
    .select({
      id: leads.id,
      reference: leads.reference,
      form: leads.form,
      stage: leads.stage,
      quarantine: leads.quarantine,
      receivedAt: leads.receivedAt,
      answerDueAt: leads.answerDueAt,
      answeredAt: leads.answeredAt,
    })
    .from(leads)
    .where(and(eq(leads.personId, personId), ne(leads.form, asking)))
    .orderBy(desc(leads.receivedAt), desc(leads.id))
    .limit(50),
)

export type OwnEnquiry = Awaited<ReturnType<typeof enquiriesOf>>[number]

/** Gives what a person sent, the newest fifty first. @param asking the form of requests, which stand by themselves */
export function listEnquiriesOf(db: Queryable, personId: string, asking: string): Promise<OwnEnquiry[]> {
  return enquiriesOf(db, { personId, asking })
}

const stateOf = read('find_account', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ openedAt: accounts.openedAt, lockedAt: accounts.lockedAt })
    .from(accounts)
    .where(and(eq(accounts.personId, personId), isNull(accounts.endedAt)))
    .orderBy(sql`${accounts.lockedAt} nulls last`, asc(accounts.openedAt))
    .limit(1),
)

/** The account that a person has; null: none, or one that they ended. */
export async function findAccount(
  db: Queryable,
  personId: string,
): Promise<{ openedAt: Date; lockedAt: Date | null } | null> {
  const [row] = await stateOf(db, { personId })
  return row ?? null
}

/** Whose digits and link these are. Whoever spends them locks the person first, as an erasure, a merge and a lock do. */
export const findPersonOfCode = read('find_person_of_code', { id: 'uuid' }, ({ id }) =>
  orm.select({ personId: accountCodes.personId }).from(accountCodes).where(eq(accountCodes.id, id)),
)

export const findPersonOfLink = read('find_person_of_account_link', { link: 'bytea' }, ({ link }) =>
  orm.select({ personId: accountCodes.personId }).from(accountCodes).where(eq(accountCodes.link, link)),
)
