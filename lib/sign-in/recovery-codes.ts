import { randomInt } from 'node:crypto'
import type { Queryable, Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { dropRecoveryCodes, insertRecoveryCodes, takeRecoveryCode } from './factor-changes.ts'

const codes = 10
/** Base 32 without what looks alike. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
/** Twenty signs of 32 kinds: 100 bits, and one chance at a time (`claimFactorTry`). */
const groups = { count: 4, length: 5 }

const hashOf = (key: Buffer, code: string) =>
  keyedDigest(key, 'recovery code', code.replace(/[^a-z2-9]/g, ''))

function newCode(): string {
  const group = () => Array.from({ length: groups.length }, () => alphabet[randomInt(32)]).join('')
  return Array.from({ length: groups.count }, group).join('-')
}

/** Ten new codes in place of all before; they are shown once and kept as keyed digests. */
export async function renewRecoveryCodes(tx: Tx, key: Buffer, staffId: string, now: Date): Promise<string[]> {
  const made = Array.from({ length: codes }, newCode)
  await operate(tx, dropRecoveryCodes({ staffId }))
  await operate(tx, insertRecoveryCodes({ staffId, hashes: made.map((code) => hashOf(key, code)), now }))
  return made
}

/** Uses a code up; false for one that was used, or is none of theirs. Of two presses at once one gets it. */
export async function spendRecoveryCode(
  db: Queryable,
  key: Buffer,
  staffId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  return (await operate(db, takeRecoveryCode({ staffId, hash: hashOf(key, code), now }))).length > 0
}
