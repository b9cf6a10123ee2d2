import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { accountCodes, accountSessions, accounts } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { tokens } from '#db/schema/tokens.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'
import { noneLocked } from './queries.ts'

/** So many wrong digits for one mail, and they are worth nothing: its link goes on. */
const mostTries = 5
/** And so many for one person in a day, over all mails: six digits are not guessed by patience either. */
const mostTriesADay = 30

/**
 * Counts who types digits, and one try of the newest mail that this browser asked for, before anything is compared. No id: there
 * is none, or it was tried too often. Whoever asked by another browser is not concerned.
 */
export const tryAccountCode = changeSql(
  'choices',
  'try_account_code',
  {
    emailKey: 'bytea',
    browser: 'bytea',
    now: 'timestamptz',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
  },
  { count: 'int', id: 'uuid?', code: 'bytea?' },
  ({ emailKey, browser, now, rateKey, watched, rateLimit }) => sql`with
    ${countRequests({ now, rateKey, watched })}, newest as (
      select ${accountCodes.id} from ${accountCodes} join ${people} on ${people.id} = ${accountCodes.personId}
      where ${accountCodes.browser} = ${browser} and ${people.emailKey} = ${emailKey}
        and ${accountCodes.usedAt} is null and ${accountCodes.expiresAt} > ${now}
        and (select coalesce(sum(lately.${namesOf(accountCodes.tries)}), 0) from ${accountCodes} lately
          where lately.${namesOf(accountCodes.personId)} = ${people.id}
            and lately.${namesOf(accountCodes.expiresAt)} > ${now} - interval '1 day') < ${sql.raw(String(mostTriesADay))}
      order by ${accountCodes.expiresAt} desc limit 1
    ), tried as (
      update ${accountCodes} set ${namesOf(accountCodes.tries)} = ${accountCodes.tries} + 1 from rate, newest
      where ${accountCodes.id} = newest.id and rate.count <= ${rateLimit}
        and ${accountCodes.tries} < ${sql.raw(String(mostTries))}
      returning ${accountCodes.id}, ${accountCodes.code})
    select rate.count, tried.id, tried.code from rate left join tried on true`,
)

/** Uses digits and link of a mail up: of two at once one gets the person. */
export const spendAccountCode = change(
  'choices',
  'use_account_code',
  { id: 'uuid', now: 'timestamptz' },
  ({ id, now }) =>
    orm
      .update(accountCodes)
      .set({ usedAt: now })
      .where(and(eq(accountCodes.id, id), isNull(accountCodes.usedAt), gt(accountCodes.expiresAt, now)))
      .returning({ personId: accountCodes.personId }),
)

export const spendAccountLink = change(
  'choices',
  'use_account_link',
  { link: 'bytea', now: 'timestamptz' },
  ({ link, now }) =>
    orm
      .update(accountCodes)
      .set({ usedAt: now })
      .where(and(eq(accountCodes.link, link), isNull(accountCodes.usedAt), gt(accountCodes.expiresAt, now)))
      .returning({ personId: accountCodes.personId }),
)

/** Makes every way in that was mailed and not used worthless. */
export const voidAccountCodes = change(
  'choices',
  'void_account_codes',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) =>
    orm
      .update(accountCodes)
      .set({ usedAt: now })
      .where(and(eq(accountCodes.personId, personId), isNull(accountCodes.usedAt))),
)

/** Opens an account for whoever has none. No row: they have one. */
export const openAccount = changeSql(
  'choices',
  'open_account',
  { id: 'uuid', personId: 'uuid', now: 'timestamptz' },
  { id: 'uuid' },
  ({ id, personId, now }) =>
    insertFrom(
      accounts,
      { id, personId: people.id, openedAt: now },
      sql`from ${people} where ${people.id} = ${personId} and not exists (select from ${accounts}
        where ${accounts.personId} = ${personId} and ${accounts.endedAt} is null) returning ${namesOf(accounts.id)}`,
    ),
)

/** Opens a session; no row where the account is locked, or was ended meanwhile. */
export const insertAccountSession = changeSql(
  'choices',
  'insert_account_session',
  { id: 'uuid', personId: 'uuid', device: 'text?', now: 'timestamptz', expires: 'timestamptz' },
  { id: 'uuid' },
  ({ id, personId, device, now, expires }) =>
    insertFrom(
      accountSessions,
      { id, personId: accounts.personId, device, createdAt: now, expiresAt: expires },
      sql`from ${accounts} where ${accounts.personId} = ${personId} and ${accounts.endedAt} is null
        and ${noneLocked(personId)} limit 1 returning ${namesOf(accountSessions.id)}`,
    ),
)

/** Ends sessions of a person, and forgets on what browsers they were: one, or all where none is named. */
export const endAccountSessions = change(
  'choices',
  'end_account_sessions',
  { personId: 'uuid', sessionId: 'uuid?', now: 'timestamptz' },
  ({ personId, sessionId, now }) =>
    orm
      .update(accountSessions)
      .set({ endedAt: now, device: null })
      .where(
        and(
          eq(accountSessions.personId, personId),
          isNull(accountSessions.endedAt),
          sql`(${sessionId} is null or ${accountSessions.id} = ${sessionId})`,
        ),
      )
      .returning({ id: accountSessions.id }),
)

export const setAccountEnded = change(
  'choices',
  'end_account',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) =>
    orm
      .update(accounts)
      .set({ endedAt: now })
      .where(and(eq(accounts.personId, personId), isNull(accounts.endedAt)))
      .returning({ id: accounts.id }),
)

export const setAccountLocked = change(
  'choices',
  'lock_account',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) =>
    orm
      .update(accounts)
      .set({ lockedAt: now })
      .where(and(eq(accounts.personId, personId), isNull(accounts.endedAt), isNull(accounts.lockedAt)))
      .returning({ id: accounts.id }),
)

export const setAccountUnlocked = change('choices', 'unlock_account', { personId: 'uuid' }, ({ personId }) =>
  orm
    .update(accounts)
    .set({ lockedAt: null })
    .where(and(eq(accounts.personId, personId), isNull(accounts.endedAt), isNotNull(accounts.lockedAt)))
    .returning({ id: accounts.id }),
)

/** Takes the mail back that asks whose a request is: its person has shown it by being signed in. */
export const cancelProofMail = change('send', 'cancel_proof_mail', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .update(outbox)
    .set({ state: 'cancelled', reason: 'proven' })
    .where(and(eq(outbox.leadId, leadId), eq(outbox.kind, 'confirm_request'), eq(outbox.state, 'waiting'))),
)

/** Makes every link to a request of theirs, and to a copy behind it, worthless; they ask for it anew by their mailbox. */
export const voidOwnLinks = change(
  'choices',
  'void_own_links',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) =>
    orm
      .update(tokens)
      .set({ usedAt: now, expiresAt: now })
      .where(and(eq(tokens.personId, personId), inArray(tokens.use, ['open_request', 'open_package']))),
)
