import { expect, test } from 'vitest'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { connect, isNeon, refuseOlder } from './connect.ts'
import { isDatabaseAway, openingFault } from './faults.ts'

const url = 'postgres://app:hidden@db.example:6432/candor'
const coded = (code: string) => Object.assign(new Error('as the driver says it'), { code })

test.each([
  ['28P01', /db.example:6432 does not let app in/],
  ['3D000', /has no database candor/],
  ['ECONNREFUSED', /No PostgreSQL answers at db.example:6432/],
])('%s at opening becomes a sentence without the password', (code, sentence) => {
  const fault = openingFault(coded(code), url)
  expect(fault).toBeInstanceOf(OperatorError)
  expect(String(fault)).toMatch(sentence)
  expect(String(fault)).not.toContain('hidden')
})

test('the built-in database that nobody set up says what to run (16)', () => {
  expect(String(openingFault(coded('28P01'), url, true))).toContain('Run npm run up, or npm run migrate')
})

test('a wrong statement is not a database that is away', () => {
  expect(['42601', '23505', '57014'].map((code) => isDatabaseAway(coded(code)))).toEqual([
    false,
    false,
    false,
  ])
  expect(['08006', '57P01', '53300', 'ECONNRESET'].map((code) => isDatabaseAway(coded(code)))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(isDatabaseAway(new Error('Failed query', { cause: coded('57P03') }))).toBe(true)
})

test('nobody at the address is said at once', async () => {
  await expect(connect('postgres://a:b@127.0.0.1:1/c')).rejects.toThrow(
    'No PostgreSQL answers at 127.0.0.1:1',
  )
  const lazy = await connect('postgres://a:b@127.0.0.1:1/c', { verify: false })
  await expect(lazy.query({ text: 'select 1' })).rejects.toSatisfy(isDatabaseAway)
  await lazy.close()
})

test('15 is too old, 16 is not', () => {
  expect(() => refuseOlder(15)).toThrow(/PostgreSQL 15; Candor needs 16 or newer/)
  expect(() => refuseOlder(16)).not.toThrow()
})

test('Neon is known by its name or by a relay', () => {
  expect(isNeon('postgres://a:b@ep-x-pooler.eu-central-1.aws.neon.tech/c')).toBe(true)
  expect(isNeon('postgres://a:b@neon.tech.example/c')).toBe(false)
  expect(isNeon(url, '127.0.0.1:5488')).toBe(true)
})
