import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { everyAdapter } from '#policy/adapters/every-adapter.ts'
import { buildChoices, bundleChoices } from './choices.ts'

const scripts = Object.entries(everyAdapter).map(([adapter, { of }]) => ({
  adapter,
  category: of.category,
  id: of.example,
  ...(of.host ? { host: 'stats.agency.example' } : {}),
  sources: of.sources({ id: of.example }),
  cookies: of.cookies.map(({ name }) => name),
  storage: of.storage ?? [],
}))
const items = scripts.map(({ adapter }) => `${adapter}-count_visits`)
const honoured = { globalPrivacyControl: true, doNotTrack: true }

test('R11: the script that asks is under 5 kB, with every adapter at once (20.1)', async () => {
  const made = await bundleChoices({ items, scripts, honoured })
  expect(gzipSync(made).length).toBeLessThan(5_000)
})

test('R11: it holds the adapters of the agency and no other (20.3)', async () => {
  const only = scripts.filter(({ adapter }) => adapter === 'plausible')
  const made = await bundleChoices({ items: ['plausible-count_visits'], scripts: only, honoured })
  expect(made).toContain('script.manual.js')
  expect(made).not.toMatch(/google|facebook|linkedin/)
})

test('where nothing is asked there is no script (20.1)', async () => {
  expect(await buildChoices(null)).toBeNull()
})
