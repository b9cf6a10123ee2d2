import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { checkNewPasskey } from '#lib/platform/auth/passkey-answer.ts'
import type { PasskeyQuestion } from '#lib/platform/auth/session-cookie.ts'
import { recordEvent } from '#lib/record-event.ts'
import { passSession } from '#lib/sign-in/factor-changes.ts'
import { countRecoveryCodes } from '#lib/sign-in/queries.ts'
import { renewRecoveryCodes } from '#lib/sign-in/recovery-codes.ts'
import { type Session, startSession } from '#lib/sign-in/session.ts'
import { endSessionsOf } from '#lib/staff/changes.ts'
import type { SignedIn } from '#lib/staff/queries.ts'
import { dropPasskey, insertPasskey } from './changes.ts'
import { listPasskeys, lockMember } from './queries.ts'
import { siteOf, stillAsked } from './question.ts'
import { type PasskeyRefusal, type ShownAnswer, takePasskey } from './show-passkey.ts'

type Holding = Pick<AppContext, 'db' | 'clock' | 'appUrl' | 'keys'>
type Holder = Pick<SignedIn, 'id' | 'sessionId' | 'factor' | 'hasFactor'>

/** Of one member. */
const most = 20
/** How long a second factor is fresh enough to change what counts as one. */
const freshMinutes = 15

/** Whether a session may change what counts as a second factor: a second factor was given in it lately, or its member has none at all yet. */
export function mayChangeFactors(
  { factor, factorAt }: Pick<SignedIn, 'factor' | 'factorAt'>,
  now: Date,
): boolean {
  if (factor === 'unset') return true
  return factorAt !== null && now.getTime() - factorAt.getTime() < freshMinutes * 60_000
}

/** Whether a new sign-in alone lets a session change them: a provider vouched for its second factor some time ago, and its member has none of ours to show again. */
export function mustSignInAgain(
  member: Pick<SignedIn, 'factor' | 'factorAt' | 'hasFactor' | 'hasPasskey'>,
  now: Date,
): boolean {
  return !member.hasFactor && !member.hasPasskey && !mayChangeFactors(member, now)
}

/**
 * Keeps a new passkey of a member, under the name they gave it, and lets this session through. As a member's first second factor it
 * ends their other sessions.
 * @returns new recovery codes where none were left, which stand nowhere else; or why it was not kept
 */
export async function addPasskey(
  app: Holding,
  member: Holder,
  given: { readonly question: PasskeyQuestion | undefined; readonly answer: string; readonly name: string },
): Promise<readonly string[] | 'asked' | 'unproven' | 'kept_already' | 'full'> {
  const now = app.clock()
  const question = stillAsked(given.question, 'add', now)
  if (!question) return 'asked'
  const made = await checkNewPasskey(siteOf(app), question.challenge, given.answer)
  if (!made) return 'unproven'
  return app.db.transaction(async (tx) => {
    await lockMember(tx, member.id)
    if ((await listPasskeys(tx, member.id)).length >= most) return 'full'
    const { credential, publicKey, counter } = made
    const kept = await operate(
      tx,
      insertPasskey({
        id: randomUUID(),
        staffId: member.id,
        credential,
        publicKey,
        transports: [...made.transports],
        name: given.name,
        counter,
        now,
        asked: new Date(question.at),
      }),
    )
    if (kept.length === 0) return 'kept_already'
    await record(tx, member.id, 'staff.passkey_added', now)
    if (member.factor === 'unset') {
      await operate(tx, passSession({ sessionId: member.sessionId, now }))
      await operate(tx, endSessionsOf({ staffId: member.id, now, but: member.sessionId }))
    }
    const hasCodes = (await countRecoveryCodes(tx, member.id)) > 0
    return hasCodes ? [] : renewRecoveryCodes(tx, app.keys.auth, member.id, now)
  })
}

/** Opens a session for whoever shows a passkey: it is held and its holder was recognised, which makes two factors. */
export function signInByPasskey(
  app: Holding,
  shown: Omit<ShownAnswer, 'of' | 'staffId'>,
  device: string | null,
): Promise<(Session & { readonly staffId: string }) | PasskeyRefusal> {
  return takePasskey(app, { ...shown, of: 'enter' }, async (tx, staffId) => {
    const opening = { by: 'passkey', device, withFactor: true } as const
    return { ...(await startSession(tx, staffId, opening, app.clock())), staffId }
  })
}

/** Lets a session through for a passkey of its member; null when it is done. */
export async function passFactorByPasskey(
  app: Holding,
  member: Pick<Holder, 'id' | 'sessionId'>,
  shown: Pick<ShownAnswer, 'question' | 'answer'>,
): Promise<PasskeyRefusal | null> {
  const { id: staffId, sessionId } = member
  return takePasskey(app, { ...shown, of: 'factor', by: sessionId, staffId }, async (tx) => {
    const now = app.clock()
    await operate(tx, passSession({ sessionId, now }))
    await record(tx, staffId, 'staff.factor_passed', now, { by: 'passkey' })
    return null
  })
}

/** Removes a passkey of a member: it opens nothing from now on, and their other sessions end. The only second factor stays. */
export async function removePasskey(
  { db, clock }: Holding,
  member: Holder,
  id: string,
): Promise<'only' | 'gone' | null> {
  const now = clock()
  return db.transaction(async (tx) => {
    // Of two that are removed at once, the second is counted after the first is gone.
    await lockMember(tx, member.id)
    const isOnly = !member.hasFactor && (await listPasskeys(tx, member.id)).length < 2
    if (isOnly) return 'only'
    if ((await operate(tx, dropPasskey({ id, staffId: member.id }))).length === 0) return 'gone'
    await operate(tx, endSessionsOf({ staffId: member.id, now, but: member.sessionId }))
    await record(tx, member.id, 'staff.passkey_removed', now)
    return null
  })
}

async function record(
  tx: Tx,
  staffId: string,
  verb: AuditVerb,
  at: Date,
  facts: Record<string, string> = {},
): Promise<void> {
  await recordEvent(tx, { at, actor: { kind: 'staff', id: staffId }, verb, objectId: staffId, facts })
}
