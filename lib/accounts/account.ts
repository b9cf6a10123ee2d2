import type { Tx } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import type { AppContext } from '#lib/app.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { takeReport } from '#lib/reports/reports.ts'
import type { Language } from '#policy/vocabulary.ts'
import {
  endAccountSessions,
  setAccountEnded,
  setAccountLocked,
  setAccountUnlocked,
  voidOwnLinks,
} from './changes.ts'
import { shutAccount } from './shut-account.ts'

/** Signs a person out: of one browser, or of all where none is named. */
export async function endSessions(
  { db, clock }: AppContext,
  personId: string,
  sessionId: string | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await choose(tx, endAccountSessions({ personId, sessionId, now: clock() }))
    if (ended.length === 0) return
    const facts = { sessions: ended.length }
    await record(tx, clock(), personId, { kind: 'person', id: personId }, 'account.signed_out', facts)
  })
}

/** Ends a person's account: every session and way in with it. Its period begins now (P42). */
export function endAccount(app: AppContext, personId: string): Promise<boolean> {
  return close(app, personId, 'account.ended', (tx, now) => choose(tx, setAccountEnded({ personId, now })))
}

/**
 * Locks a person's account because somebody else may use it, and reports it, in one press (P61): sessions and mailed ways in end
 * at once, and nobody gets in until staff have spoken with its person.
 */
export async function lockAccount(
  app: AppContext,
  { personId, email, text, language }: { personId: string; email: string; text: string; language: Language },
): Promise<boolean> {
  return close(app, personId, 'account.locked', async (tx, now) => {
    const locked = await choose(tx, setAccountLocked({ personId, now }))
    if (locked.length === 0) return locked
    // Whoever was in has links to requests that open for months, a copy of everything behind them.
    await choose(tx, voidOwnLinks({ personId, now }))
    const report = { about: 'account', language, text, named: email, contact: email } as const
    // Nobody counts who reports by their own account: it is locked by the first.
    await takeReport(app, report, null, tx)
    return locked
  })
}

/** Opens a locked account again, once staff know who asks for it. */
export async function unlockAccount(
  { db, clock }: AppContext,
  personId: string,
  actor: Actor,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if ((await choose(tx, setAccountUnlocked({ personId }))).length === 0) return false
    await record(tx, clock(), personId, actor, 'account.unlocked')
    return true
  })
}

async function close(
  { db, clock }: AppContext,
  personId: string,
  verb: AuditVerb,
  set: (tx: Tx, now: Date) => Promise<unknown[]>,
): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    if (!(await lockPerson(tx, personId)) || (await set(tx, now)).length === 0) return false
    await shutAccount(tx, personId, now)
    await record(tx, now, personId, { kind: 'person', id: personId }, verb)
    return true
  })
}

async function record(
  tx: Tx,
  at: Date,
  personId: string,
  actor: Actor,
  verb: AuditVerb,
  facts: Record<string, number> = {},
): Promise<void> {
  await recordEvent(tx, { at, actor, verb, objectId: personId, facts })
}
