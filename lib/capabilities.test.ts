import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { collectedCategories } from '#policy/law/collected.ts'
import { capabilities } from './capabilities.ts'

test('P54: what is held of staff stands in no table of what is collected of people (15.30)', async () => {
  expect([...capabilities.categories]).toEqual(expect.arrayContaining(['identity', 'contact', 'enquiry']))
  expect(capabilities.categories.has('account')).toBe(false)
  const { policy, forms } = await loadAgency('itractit')
  expect(collectedCategories({ policy, forms, capabilities }).get('A')).not.toContain('account')
})
