import { expect, test } from 'vitest'
import { registered } from '#db/statement/registry.ts'
import { contentsOf } from '#lib/backups/contents.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { closeCounts } from './jobs.ts'
import { mostNames, PageCounts } from './page-counts.ts'
import type { Count } from './visit.ts'

const page = (name: string, visits: 0 | 1 = 0): Count => ({ kind: 'page', name, visits })
const visitor = (of: number) => ({ network: `203.0.${of}.0/24`, program: 'Firefox' })
const kept = (app: TestApp, kind = 'page') =>
  app.owner.query<{ key: string; count: number; visits: number }>({
    text: 'select key, count, visits from page_counts where kind = $1 order by key',
    values: [kind],
  })

test('two processes count into the same rows, and know a visitor of both for one (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  const [one, other] = [new PageCounts(app), new PageCounts(app)]
  one.add([page('/', 1)], visitor(1))
  one.add([page('/')], visitor(2))
  other.add([page('/', 1)], visitor(1))
  await Promise.all([one.write(), other.write()])
  expect(one.isEmpty && other.isEmpty).toBe(true)
  expect(await kept(app)).toEqual([{ key: 'day 2026-12-01 page /', count: 3, visits: 2 }])
  app.setTime('2026-12-02T10:00:00Z')
  await closeCounts(app)
  expect(await kept(app, 'visitors')).toMatchObject([{ count: 2 }])
})

test('P13: of a day that is over neither number nor mark is left, and no backup has either (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  const counts = new PageCounts(app)
  counts.add([page('/')], visitor(1))
  await counts.write()
  const names: string[] = []
  await app.owner.transaction(async (tx) => {
    for await (const content of contentsOf(tx, app, { rows: 0, files: 0, missing: [] }, () => {}))
      if (content.kind === 'table') {
        names.push(content.name)
        for await (const _ of content.content);
      }
  })
  expect(names).toContain('page_counts')
  expect(names).not.toContain('visit_marks')
  const [logged] = await app.owner.query({
    text: `select relpersistence from pg_class where relname = 'visit_marks'`,
  })
  expect(logged).toEqual({ relpersistence: 'u' })
  // The next day's first count ends it, whether or not a job runs.
  app.setTime('2026-12-02T00:00:00Z')
  counts.add([page('/')], visitor(1))
  await counts.write()
  const days = await app.owner.query({ text: 'select day from visit_marks' })
  expect(days).toEqual([{ day: '2026-12-02' }])
  expect(await kept(app, 'visitors')).toMatchObject([{ key: 'day 2026-12-01 visitors ', count: 1 }])
})

test('P13: an address is in no table, however it is counted (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  const counts = new PageCounts(app)
  counts.add([page('/')], { network: '203.0.113.0/24', program: 'Firefox' })
  await counts.write()
  for (const table of ['page_counts', 'visit_marks']) {
    const found = await app.owner.query({ text: `select from ${table} t where t::text ~ '203|113|Firefox'` })
    expect(found, table).toEqual([])
  }
})

test('a flood of made-up names gets no more rows than a day may have, and what was there is still counted (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  const counts = new PageCounts(app)
  const source = (name: string): Count => ({ kind: 'source', name, visits: 1 })
  counts.add([source('first.example')], null)
  await counts.write()
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < 3_000; at++) counts.add([source(`x${round}-${at}.example`)], null)
    await counts.write()
  }
  counts.add([source('first.example')], null)
  await counts.write()
  const rows = await kept(app, 'source')
  expect(rows.length).toBeLessThanOrEqual(mostNames + 1)
  expect(rows.find(({ key }) => key.endsWith('first.example'))?.count).toBe(2)
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(9_002)
})

test('what could not be written waits, and is written once (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  const counts = new PageCounts(app)
  counts.add([page('/', 1)], visitor(1))
  await app.owner.query({ text: 'alter table page_counts rename to away' })
  await expect(counts.write()).rejects.toThrow()
  await app.owner.query({ text: 'alter table away rename to page_counts' })
  await counts.write()
  await counts.write()
  expect(await kept(app)).toMatchObject([{ count: 1, visits: 1 }])
})

test('after a crash has emptied the marks, another number is taken and counting goes on (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  const counts = new PageCounts(app)
  counts.add([page('/')], visitor(1))
  await counts.write()
  await app.owner.query({ text: 'truncate visit_marks' })
  counts.add([page('/')], visitor(2))
  await counts.write()
  counts.add([page('/')], visitor(3))
  await counts.write()
  app.setTime('2026-12-02T10:00:00Z')
  await closeCounts(app)
  expect(await kept(app, 'visitors')).toMatchObject([{ count: 1 }])
})

test('P40: after three months days become months, and at the end of the policy’s period they are gone (20.6)', async () => {
  const app = await openTestApp('2026-11-03T10:00:00Z')
  const counts = new PageCounts(app)
  for (const day of ['2026-11-03', '2026-11-20', '2026-12-02', '2027-02-20']) {
    app.setTime(`${day}T10:00:00Z`)
    counts.add([page('/', 1)], null)
    await counts.write()
  }
  app.setTime('2027-03-10T10:00:00Z')
  await closeCounts(app)
  await closeCounts(app)
  expect(await kept(app)).toEqual([
    { key: 'day 2026-12-02 page /', count: 1, visits: 1 },
    { key: 'day 2027-02-20 page /', count: 1, visits: 1 },
    { key: 'month 2026-11 page /', count: 2, visits: 2 },
  ])
  app.setTime('2028-01-02T10:00:00Z')
  await sweep(app)
  expect((await kept(app)).map(({ key }) => key)).toContain('month 2026-11 page /')
  app.setTime('2028-01-03T10:00:00Z')
  await sweep(app)
  expect((await kept(app)).map(({ key }) => key)).not.toContain('month 2026-11 page /')
})

test('writing costs the same however many days are kept: what is known is found by its key (20.6)', async () => {
  const app = await openTestApp('2026-12-01T10:00:00Z')
  await app.owner.query({
    text: `insert into page_counts select 'day 2026-01-01 page /' || n, 'day', '2026-01-01', 'page', '/' || n, 1, 1
      from generate_series(1, 20000) n`,
  })
  const { text } = registered.get('add_page_counts')?.compiled() ?? { text: '' }
  const plan = await app.owner.query<Record<string, unknown>>({
    text: `explain (generic_plan, format json) ${text}`,
  })
  expect(JSON.stringify(plan)).toContain('page_counts_pkey')
  expect(JSON.stringify(plan)).not.toContain('Seq Scan')
})
