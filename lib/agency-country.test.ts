import { expect, test } from 'vitest'
import { loadAgency } from './agency.ts'
import { countryOf } from './agency-country.ts'

test.each([
  ['demo', 'FR'],
  ['ontrack', 'RO'],
  ['digiterex', 'MA'],
  ['itineris', 'GB'],
  ['ditra', null],
])('the numbers of %s are written as in %s (15.9)', async (id, country) => {
  expect(countryOf(await loadAgency(id))).toBe(country)
})

test('the country is found by its name in each language of the site', async () => {
  const demo = await loadAgency('demo')
  const at = (line: string) => ({
    content: demo.content,
    policy: { ...demo.policy, controller: { ...demo.policy.controller, address: ['1 quay', line] } },
  })
  expect(['Allemagne', 'Morocco', 'المغرب', 'Atlantis'].map((line) => countryOf(at(line)))).toEqual([
    'DE',
    'MA',
    'MA',
    null,
  ])
})
