import { expect, test } from 'vitest'
import { folded, knownBy } from '#db/schema/people.ts'
import { foldText } from '#lib/leads/found-by.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { listPeople, type PeopleFilter } from './list.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const everybody: PeopleFilter & { onlyOf: null } = { q: null, restricted: false, after: null, onlyOf: null }

await app.db.query({
  text: `insert into people (id, email, email_key, name, company, phone, language, sources, restricted_at, created_at, last_activity_at)
    select gen_random_uuid(), 'p' || n || '@example.com', decode(md5(n::text), 'hex'),
      case n when 7 then 'Zoë Brontë' when 8 then 'علِيّ' when 9 then 'Zoe_Smith' when 10 then 'Łukaszewicz' when 11 then 'Weiß-Ørsted' else 'Person ' || n end,
      'Harbour ' || n % 3, '+32 470 00 00 ' || n, 'en', '{}', case when n = 5 then now() end,
      timestamptz '2026-11-01' + (n / 2) * interval '1 second', now()
    from generate_series(1, 120) n`,
  values: [],
})

const names = async (asked: Partial<PeopleFilter>) =>
  (await listPeople(app.db, { ...everybody, ...asked })).rows.map(({ name }) => name)

test('people page by key, each shown once, the latest to come first', async () => {
  const seen: string[] = []
  let after: PeopleFilter['after'] = null
  for (let pages = 0; pages < 5; pages++) {
    const page = await listPeople(app.db, { ...everybody, after })
    seen.push(...page.rows.map(({ id }) => id))
    if (!page.older) break
    const [micros = '', id = ''] = page.older.split('.')
    after = { micros: Number(micros), id }
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test('a person is found by parts of what is held, without case and accents, and by nothing else', async () => {
  expect(await names({ q: 'bronte zoe' })).toEqual(['Zoë Brontë'])
  expect(await names({ q: 'ZOË' })).toEqual(expect.arrayContaining(['Zoë Brontë', 'Zoe_Smith']))
  expect(await names({ q: 'على'.slice(0, 2) })).toEqual(['علِيّ'])
  expect(await names({ q: 'p12@example' })).toEqual(['Person 12'])
  expect(await names({ q: 'P111@Example.com' })).toEqual(['Person 111'])
  expect(await names({ q: '111@exarple.com' })).toEqual([])
  expect(await names({ q: 'e_s' })).toEqual(['Zoe_Smith'])
  expect(await names({ q: '%' })).toEqual([])
  expect(await names({ q: '\\' })).toEqual([])
  expect(await names({ restricted: true })).toEqual(['Person 5'])
})

test('letters that no accent makes are found by what people type for them, and the other way (15.12)', async () => {
  expect(await names({ q: 'Lukaszewicz' })).toEqual(['Łukaszewicz'])
  expect(await names({ q: 'łukasz' })).toEqual(['Łukaszewicz'])
  expect(await names({ q: 'weiss orsted' })).toEqual(['Weiß-Ørsted'])
})

test('the database folds a text as the program does, so that neither misses what the other keeps (15.12)', async () => {
  const texts = [
    'Łukaszewicz',
    'SØREN Đặng',
    'Straße ẞ',
    'Þór Ægir',
    'Œuvre',
    'Ħal Ŧ',
    'ΣΊΣΥΦΟΣ ς',
    'علِيّ',
    'İstanbul ısı',
    'ﬁne',
  ]
  const rows = await app.db.query<{ folded: string }>({
    text: `select ${folded('t')} as folded from unnest($1::text[]) with ordinality as given (t, n) order by n`,
    values: [texts],
  })
  expect(rows.map((row) => row.folded)).toEqual(texts.map(foldText))
})

test('the index answers a search that the newest do not', async () => {
  const [row] = await app.db.transaction(async (tx) => {
    await tx.query({ text: 'set local enable_seqscan = off', values: [] })
    return tx.query<{ 'QUERY PLAN': unknown }>({
      text: `explain (format json) select id from people where ${knownBy} like '%bronte%'`,
      values: [],
    })
  })
  expect(JSON.stringify(row)).toContain('people_known_by')
})
