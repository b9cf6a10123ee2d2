import { expect, test } from 'vitest'
import { madeUpLeads } from './made-up-leads.ts'
import { seededRandom } from './random.ts'

const asked = { count: 2_000, forms: ['contact', 'quote'], now: new Date('2026-11-02T10:00:00Z') }
const leads = (seed: number) => [...madeUpLeads(seededRandom(seed), asked)]

test('the same seed makes the same people, another seed others', () => {
  expect(leads(1)).toEqual(leads(1))
  expect(leads(1)).not.toEqual(leads(2))
})

test('ids, addresses and times are those of a list: each id once, addresses that lead nowhere, in order', () => {
  const made = leads(3)
  const people = made.filter(({ isFirst }) => isFirst).map(({ person }) => person)
  expect(new Set(made.map(({ id }) => id)).size).toBe(2_000)
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
  expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true)
  const times = made.map(({ receivedAt }) => receivedAt.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(
    made.every(
      ({ person, isFirst, id }) => isFirst || made.some((one) => one.person === person && one.id !== id),
    ),
  ).toBe(true)
})
