import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { inFormOrder } from './answer-text.ts'
import { wishWords } from './wish-words.ts'

const demo = await loadAgency('demo')
const receivedAt = new Date('2026-11-02T10:00:00Z')
const said = (details: Record<string, string>) => wishWords({ form: 'call-back', details, receivedAt }, demo)

test('a time to be rung at is shown in our time, with its zone, beside theirs (15.13)', () => {
  const text = said({ day: '2026-11-04', time: '09:00', time_zone: 'America/New_York' })
  expect(text).toContain('Wednesday')
  expect(text).toContain('15:00 (Paris time)')
  expect(text).toContain('09:00 (New York time)')
  expect(text).toContain('America/New_York')
})

test('a time alone is converted too; ours is said once; without a time there is nothing to say (15.13)', () => {
  expect(said({ time: '09:00', time_zone: 'America/New_York' })).toMatch(/^15:00 \(Paris time\)/)
  expect(said({ time: '09:00' })).toBe('09:00 (Paris time)')
  expect(said({ day: '2026-11-04' })).toBeNull()
  expect(wishWords({ form: 'contact', details: {}, receivedAt }, demo)).toBeNull()
})

test('answers stand in the order in which the form asks (15.13)', () => {
  const fields = demo.forms['call-back']?.fields ?? {}
  const kept = { day: '2026-11-04', name: 'Ada', time: '09:00', phone: '+33612345678', gone: 'x', email: '' }
  expect(inFormOrder(kept, fields).map(([name]) => name)).toEqual(['name', 'phone', 'day', 'time', 'gone'])
})
