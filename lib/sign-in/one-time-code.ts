import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, half a minute. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** How many codes before and after the present one are taken: clocks differ. */
const window = 1

/** 160 random bits in base 32, as RFC 4226 asks for. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the picture. */
export function factorUri(secret: string, account: string, issuer: string): string {
  return new TOTP({ ...shape, secret: Secret.fromBase32(secret), issuer, label: account }).toString()
}

/** The half minute since 1970 that a code stands for; null when it is none of this secret at this time. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window })
  return delta === null ? null : totp.counter({ timestamp: now.getTime() }) + delta
}
