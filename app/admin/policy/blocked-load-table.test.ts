import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { toDoAbout } from './blocked-load-table.tsx'

test('what to do about a load that was kept away depends on whose it is (20.4)', async () => {
  const { policy } = await loadAgency('ditra')
  expect(toDoAbout('www.google-analytics.com', policy)).toContain('Google Analytics is declared')
  expect(toDoAbout('elsewhere.example', policy)).toContain('Nobody declared this host')
  expect(toDoAbout('inline', policy)).toContain('stands in the page itself')
})
