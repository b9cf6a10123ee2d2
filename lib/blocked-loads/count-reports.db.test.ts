import { expect, test } from 'vitest'
import { sweep } from '#lib/retention/jobs.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { countReports } from './count-reports.ts'
import { listBlockedLoads } from './queries.ts'

const load = (host: string) => ({ directive: 'script-src', source: host, page: '/services' })

test('the same load is one line however often it is said (20.4)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  await countReports(app, [load('a.example'), load('a.example')])
  app.setTime('2026-12-02T10:00:00Z')
  await countReports(app, [load('a.example')])
  expect(await listBlockedLoads(app.db)).toMatchObject([
    {
      source: 'a.example',
      count: 2,
      firstAt: new Date('2026-12-01T10:00:00Z'),
      lastAt: new Date('2026-12-02T10:00:00Z'),
    },
  ])
})

test('a flood of made-up hosts fills no table, and what was met again is still counted (20.4)', async () => {
  const app = await openTestApp()
  for (let times = 0; times < 2; times++) await countReports(app, [load('first.example')])
  for (let at = 0; at < 15; at++)
    await countReports(
      app,
      Array.from({ length: 20 }, (_, one) => load(`x${at}-${one}.example`)),
    )
  await countReports(app, [load('first.example')])
  const [kept] = await app.owner.query({ text: 'select count(*)::int as kinds from blocked_loads' })
  expect(kept).toEqual({ kinds: 200 })
  const [first] = await app.owner.query({
    text: `select count from blocked_loads where source = 'first.example'`,
  })
  expect(first).toEqual({ count: 3 })
})

test('a new kind is told of in the middle of a flood, in the place of what was said once the longest ago (20.4)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  await countReports(app, [load('met.example')])
  await countReports(app, [load('met.example')])
  await countReports(app, [load('oldest.example')])
  app.setTime('2026-12-01T11:00:00Z')
  await countReports(
    app,
    Array.from({ length: 198 }, (_, one) => load(`x${one}.example`)),
  )
  app.setTime('2026-12-01T12:00:00Z')
  await countReports(app, [load('real.example')])
  const kept = await app.owner.query<{ source: string }>({ text: 'select source from blocked_loads' })
  const sources = kept.map(({ source }) => source)
  expect(sources).toHaveLength(200)
  expect(sources).toEqual(expect.arrayContaining(['met.example', 'real.example']))
  expect(sources).not.toContain('oldest.example')
})

test('a load that nobody meets any more goes after thirty days (20.4)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  await countReports(app, [load('a.example')])
  app.setTime('2026-12-30T10:00:00Z')
  await sweep(app)
  expect(await listBlockedLoads(app.db)).toHaveLength(1)
  app.setTime('2027-01-01T10:00:00Z')
  await sweep(app)
  expect(await listBlockedLoads(app.db)).toEqual([])
})
