import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { readLeadFilter } from './filter.ts'
import { foldInSearch } from './fold-in-search.ts'
import { listLeads } from './list.ts'

const app = await openTestApp()

const found = async (q: string) =>
  (
    await listLeads(app.db, readLeadFilter({ q }, app.agency.forms), {
      answeredForms: Object.keys(app.agency.forms),
      onlyOf: null,
      staffId: null,
      ring: app.ring,
      now: app.clock(),
    })
  ).rows.length

test('a lead is found by name, address and message at once, and after its words were folded in (16.1)', async () => {
  await foldInSearch(app)
  await capture(
    app,
    contactEnquiry(app, {
      fields: { name: 'Ada Lovelace', email: 'ada@example.com', message: 'Draw a mill' },
    }),
  )
  const everyWay = async () => [await found('lovelace'), await found('ada@example.com'), await found('mill')]
  expect(await everyWay()).toEqual([1, 1, 1])
  expect(await foldInSearch(app)).toBeGreaterThan(0)
  expect(await everyWay()).toEqual([1, 1, 1])
  expect(await foldInSearch(app)).toBe(0)
})
