import { expect, test } from 'vitest'
import { openTestApp } from '#lib/testing/open-app.ts'
import { type Figure, readFigure, refreshFigures } from './kept-figures.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const at = (iso: string) => ({ ...app, clock: () => new Date(iso) })
let counts = 0

/** Spends time as a count over a whole table does. */
function slow(name: string, milliseconds: number): Figure<{ leads: number }> {
  return {
    name,
    count: async () => {
      const until = performance.now() + milliseconds
      while (performance.now() < until);
      counts += 1
      return { leads: counts }
    },
  }
}

test('what takes long to count is shown as it was, with the moment, and a job makes it anew (16.4)', async () => {
  const figure = slow('long', 60)
  const first = await readFigure(app, figure)
  expect(first.asOf).toEqual(app.clock())
  const later = at('2026-11-02T10:04:00Z')
  expect(await readFigure(later, figure)).toEqual(first)
  expect(await refreshFigures(later, [figure])).toBe(0)
  const latest = at('2026-11-02T10:06:00Z')
  expect(await refreshFigures(latest, [figure])).toBe(1)
  const anew = await readFigure(latest, figure)
  expect(anew.value.leads).toBe(first.value.leads + 1)
  expect(anew.asOf).toEqual(latest.clock())
})

test('where no job runs a page counts anew what is an hour old (16.4)', async () => {
  const figure = slow('no-job', 60)
  const first = await readFigure(app, figure)
  const anew = await readFigure(at('2026-11-02T11:01:00Z'), figure)
  expect(anew.value.leads).toBeGreaterThan(first.value.leads)
})

test('what takes little is counted for each page, and no job does it (16.4)', async () => {
  const figure = slow('short', 0)
  const first = await readFigure(app, figure)
  const second = await readFigure(app, figure)
  expect(second.value.leads).toBe(first.value.leads + 1)
  expect(await refreshFigures(at('2026-11-02T12:00:00Z'), [figure])).toBe(0)
})
