import type { Tx } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { openFactor, sealFactor } from '#lib/keyring.ts'
import { dropPasskeys } from '#lib/passkeys/changes.ts'
import { lockMember } from '#lib/passkeys/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { endSessionsOf } from '#lib/staff/changes.ts'
import {
  claimFactorTry,
  dropFactor,
  dropRecoveryCodes,
  forgiveFactor,
  passSession,
  putFactor,
  takeStep,
} from './factor-changes.ts'
import { factorUri, newFactorSecret, stepOfCode } from './one-time-code.ts'
import { deviceKey, triesOfDevicePerHour } from './password.ts'
import { renewRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'

/** Three wrong codes are free; then 15 seconds, twice as long each time, up to 15 minutes. */
const delay = { free: 3, longestWait: 15 * 60 }

type Signing = Pick<AppContext, 'db' | 'ring' | 'keys' | 'clock' | 'agency'>
export type Holder = { readonly id: string; readonly email: string; readonly sessionId: string }

/** A secret on its way into a member's app: shown as text and picture, and carried sealed by the form until a code of it comes. */
export type PendingFactor = { readonly secret: string; readonly uri: string; readonly sealed: string }

export function beginFactor(app: Signing, member: Holder): PendingFactor {
  return pending(app, member, newFactorSecret())
}

/** The one a form carries; null for a value we did not make for this member. */
export function resumeFactor(app: Signing, member: Holder, sealed: string): PendingFactor | null {
  try {
    return pending(app, member, openFactor(app.ring, member.id, Buffer.from(sealed, 'base64url')))
  } catch {
    return null
  }
}

function pending({ ring, agency }: Signing, { id, email }: Holder, secret: string): PendingFactor {
  const sealed = sealFactor(ring, id, secret).toString('base64url')
  return { secret, uri: factorUri(secret, email, agency.content.name), sealed }
}

/** Whether a code is of this secret now: asked before anything else of the form is used up. */
export function isCodeOf({ secret }: PendingFactor, code: string, now: Date): boolean {
  return stepOfCode(secret, digitsOf(code), now) !== null
}

/**
 * Sets up a member's second factor once they show a code of it, in place of any before, and lets this session through.
 * @returns ten recovery codes that stand nowhere else; null for a wrong code
 */
export async function setFactor(
  app: Signing,
  member: Holder,
  { secret, sealed }: PendingFactor,
  code: string,
): Promise<string[] | null> {
  const now = app.clock()
  const step = stepOfCode(secret, digitsOf(code), now)
  if (step === null) return null
  const stored = Buffer.from(sealed, 'base64url')
  return app.db.transaction(async (tx) => {
    const put = await operate(tx, putFactor({ staffId: member.id, secret: stored, step, now }))
    if (put.length === 0) return null
    await operate(tx, passSession({ sessionId: member.sessionId, now }))
    await operate(tx, endSessionsOf({ staffId: member.id, now, but: member.sessionId }))
    await record(tx, member.id, 'staff.factor_set', now)
    return renewRecoveryCodes(tx, app.keys.auth, member.id, now)
  })
}

/**
 * Lets a session through for a code of the app, or for one of the recovery codes.
 * @param device the browser's name where the member was let in on it before: no stranger's tries hold it up
 */
export async function passFactor(
  app: Signing,
  member: Holder,
  code: string,
  device: string | null = null,
): Promise<boolean> {
  return giveFactor(app, member, code, device, async (tx, by) => {
    const now = app.clock()
    await operate(tx, passSession({ sessionId: member.sessionId, now }))
    await record(tx, member.id, 'staff.factor_passed', now, { by })
  })
}

/** Ten new recovery codes for whoever shows a code; null for a wrong one. */
export async function replaceRecoveryCodes(
  app: Signing,
  member: Holder,
  code: string,
  device: string | null = null,
): Promise<string[] | null> {
  let codes: string[] | null = null
  await giveFactor(app, member, code, device, async (tx) => {
    codes = await renewRecoveryCodes(tx, app.keys.auth, member.id, app.clock())
    await record(tx, member.id, 'staff.recovery_codes_made', app.clock())
  })
  return codes
}

/** Takes a member's second factor and passkeys away, so that they set up another at their next sign-in; their sessions end. */
export async function resetFactor(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  staffId: string,
  actor: Actor,
): Promise<void> {
  const now = clock()
  await db.transaction(async (tx) => {
    if (!(await clearFactor(tx, staffId))) return
    await operate(tx, endSessionsOf({ staffId, now, but: null }))
    await recordEvent(tx, { at: now, actor, verb: 'staff.factor_reset', objectId: staffId })
  })
}

/** False where there was none. */
export async function clearFactor(tx: Tx, staffId: string): Promise<boolean> {
  await lockMember(tx, staffId)
  await operate(tx, dropRecoveryCodes({ staffId }))
  const passkeys = await operate(tx, dropPasskeys({ staffId }))
  return (await operate(tx, dropFactor({ staffId }))).length + passkeys.length > 0
}

/** Each try is counted and committed before the code is looked at. A code opens once: replayed, it is wrong. */
async function giveFactor(
  app: Signing,
  { id }: Holder,
  code: string,
  device: string | null,
  then: (tx: Tx, by: 'code' | 'recovery') => Promise<void>,
): Promise<boolean> {
  const now = app.clock()
  const [claimed] = await operate(
    app.db,
    claimFactorTry({
      staffId: id,
      device: device === null ? null : deviceKey({ memberId: id, device: `${device}/factor` }),
      now,
      perDevice: triesOfDevicePerHour,
      ...delay,
    }),
  )
  if (!claimed) return false
  // Whoever has passkeys alone has recovery codes, and no app.
  const secret = claimed.secret && openFactor(app.ring, id, claimed.secret)
  const step = secret ? stepOfCode(secret, digitsOf(code), now) : null
  return app.db.transaction(async (tx) => {
    const taken =
      step === null
        ? await spendRecoveryCode(tx, app.keys.auth, id, code.toLowerCase(), now)
        : (await operate(tx, takeStep({ staffId: id, step }))).length > 0
    if (!taken) return false
    await operate(tx, forgiveFactor({ staffId: id }))
    await then(tx, step === null ? 'recovery' : 'code')
    return true
  })
}

/** Apps show `123 456`. */
function digitsOf(code: string): string {
  return code.replace(/\s/g, '')
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
