import type { Db } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import type { KnownDevice } from '#lib/platform/auth/session-cookie.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { endSessionsOf } from '#lib/staff/changes.ts'
import { type PasswordFault, passwordFault } from '#lib/staff/schema.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { hashPassword, passwordFits } from './argon.ts'
import { claimPasswordTry, setPassword } from './changes.ts'
import { isGuessable } from './guessable.ts'
import { findCredentials } from './queries.ts'
import { type Session, startSession } from './session.ts'

/** Three wrong tries are free; then 15 seconds, twice as long each time, up to 15 minutes. Never for ever. */
const delay = { free: 3, longestWait: 15 * 60 }
/** Of one network: for one address, so that a stranger next door locks nobody out of theirs, and for all together. */
const triesPerMinute = { address: 20, network: 60 }
/** Of a browser that the member was let in on: apart from all delays that strangers cause. */
export const triesOfDevicePerHour = 10

export type PasswordTry = {
  readonly email: string
  readonly password: string
  /** Digest of the caller's network, by which tries are counted. */
  readonly caller: Buffer
  /** Whom the browser is known to, as its cookie says. */
  readonly known?: readonly KnownDevice[]
}

/** By what the tries of a known browser are counted. */
export function deviceKey({ memberId, device }: KnownDevice): Buffer {
  return digestBytes(`device/${memberId}/${device}`)
}

/**
 * Opens a session for a member's address and password. Null for a wrong password, an unknown or removed member, one
 * without a password, and while a delay runs: the answer and the time it takes are the same (S8). A delay that strangers
 * caused does not hold up a browser that the member was let in on before.
 */
export async function signInByPassword(
  db: Db,
  attempt: PasswordTry,
  now: Date,
  device: string | null = null,
): Promise<Session | null> {
  const email = normaliseEmail(attempt.email) ?? ''
  const known = attempt.known ?? []
  const [claimed] = await operate(
    db,
    claimPasswordTry({
      caller: attempt.caller,
      account: keyedDigest(attempt.caller, 'account', email),
      email,
      knownIds: known.map(({ memberId }) => memberId),
      devices: known.map(deviceKey),
      now,
      perAddress: triesPerMinute.address,
      perNetwork: triesPerMinute.network,
      perDevice: triesOfDevicePerHour,
      ...delay,
    }),
  )
  const fits = await passwordFits(claimed?.hash ?? null, attempt.password)
  if (!claimed || !fits) return null
  return db.transaction((tx) => startSession(tx, claimed.id, { by: 'password', device }, now))
}

export type PasswordChange = {
  readonly staffId: string
  /** This browser's session, which stays; the member's others end. */
  readonly sessionId: string
  readonly current: string
  readonly chosen: string
}

const cameByLinkWithin = 15 * 60_000

/** Whether the password in use is asked for before another is set: not right after signing in by a link. */
export async function asksCurrentPassword(db: Db, staffId: string, now: Date): Promise<boolean> {
  const found = await findCredentials(db, staffId, new Date(now.getTime() - cameByLinkWithin))
  return Boolean(found?.hash && !found.cameByLink)
}

/**
 * Sets a member's password.
 * @returns the fault, `wrong` when the password in use was asked for and differs, or null when it is done
 */
export async function choosePassword(
  db: Db,
  change: PasswordChange,
  now: Date,
): Promise<PasswordFault | 'wrong' | null> {
  const found = await findCredentials(db, change.staffId, new Date(now.getTime() - cameByLinkWithin))
  if (!found) return 'wrong'
  const asks = found.hash !== null && !found.cameByLink
  if (asks && !(await passwordFits(found.hash, change.current))) return 'wrong'
  const fault = passwordFault(change.chosen, found.email)
  if (fault) return fault
  if (await isGuessable(change.chosen, [found.email, ...found.email.split(/[@.]/)])) return 'guessable'
  const hash = await hashPassword(change.chosen)
  await db.transaction(async (tx) => {
    await operate(tx, setPassword({ staffId: change.staffId, hash }))
    await operate(tx, endSessionsOf({ staffId: change.staffId, now, but: change.sessionId }))
    const actor = { kind: 'staff', id: change.staffId } as const
    await recordEvent(tx, { at: now, actor, verb: 'staff.password_set', objectId: change.staffId })
  })
  return null
}
