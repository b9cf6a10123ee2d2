import { expect, test } from 'vitest'
import { assertsSecondFactor, provenAddress } from './provider.ts'

const email = 'Ada@Agency.example'

test.each([
  ['oidc', { email, email_verified: true }],
  ['google', { email, email_verified: true, hd: 'agency.example' }],
  ['google', { email: 'ada@gmail.com', email_verified: true }],
  ['microsoft', { email, xms_edov: true }],
  ['microsoft', { email, xms_edov: '1' }],
] as const)('%s answers for an address: %j (19.4)', (id, claims) => {
  expect(provenAddress({ id }, claims)).toBe(claims.email.toLowerCase())
})

test.each([
  ['oidc', {}],
  ['oidc', { email }],
  ['oidc', { email, email_verified: false }],
  ['oidc', { email: 7, email_verified: true }],
  ['google', { email, email_verified: true }],
  ['google', { email, email_verified: true, hd: 'other.example' }],
  ['google', { email: 'ada@sub.agency.example', email_verified: true, hd: 'agency.example' }],
  ['microsoft', { email, email_verified: true }],
  ['microsoft', { email, xms_edov: false }],
  ['microsoft', { email, preferred_username: email }],
] as const)('an address that %s merely repeats opens nothing: %j (19.4)', (id, claims) => {
  expect(provenAddress({ id }, claims)).toBeNull()
})

test.each([
  [['mfa'], true],
  [['pwd', 'mfa'], true],
  [['pwd', 'otp'], true],
  [['pin', 'hwk'], true],
  [['pwd'], false],
  [['otp'], false],
  [['hwk'], false],
  [['sms'], false],
  [[], false],
  ['mfa', false],
  [undefined, false],
  [{ mfa: true }, false],
])('a second factor counts where the provider asserts one: %j %s (19.4)', (amr, counts) => {
  expect(assertsSecondFactor({ amr })).toBe(counts)
})
