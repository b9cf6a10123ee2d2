import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readReceipt, signReceipt } from './receipt.ts'

const at = new Date('2026-11-02T10:00:00Z')
const keys = { auth: randomBytes(32), data: randomBytes(32), suppression: randomBytes(32) }
const when = (time: string) => ({ keys, clock: () => new Date(time) })
const receipt = {
  form: 'call-back',
  reference: 'Q-7F3K2M9X',
  due: new Date('2026-11-03T10:00:00Z'),
  asked: false,
  mailed: true,
  waits: false,
  unasked: false,
  wish: { day: '2026-11-04', time: '09:00', timeZone: 'America/New_York' },
  at,
}

test('a receipt says for a day what was sent, and when its person wants to be rung (15.13, 15.15)', () => {
  const token = signReceipt({ keys }, receipt)
  expect(readReceipt(when('2026-11-03T09:59:59Z'), token)).toEqual(receipt)
  expect(readReceipt(when('2026-11-03T10:00:00Z'), token)).toBeNull()
  const bare = { ...receipt, due: null, wish: null }
  expect(readReceipt(when('2026-11-02T10:00:00Z'), signReceipt({ keys }, bare))).toEqual(bare)
})

test('what was made up is no receipt (15.15)', () => {
  for (const made of [
    '',
    'made-up',
    'a.b.c.d.e.f',
    signReceipt({ keys: { ...keys, auth: randomBytes(32) } }, receipt),
  ])
    expect(readReceipt(when('2026-11-02T10:00:00Z'), made)).toBeNull()
})
