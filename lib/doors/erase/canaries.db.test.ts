import { expect, test } from 'vitest'
import { edges } from '#db/edges.ts'
import { tables } from '#db/tables.ts'
import { reachable } from '#db/unlinked.ts'
import { type Agency, loadAgency } from '#lib/agency.ts'
import { datasets } from '#lib/doors/disclose/datasets.ts'
import { handOver } from '#lib/doors/disclose/handover.ts'
import { copied, openOwnFile, openRow, readStoredRows } from '#lib/doors/disclose/package/own-rows.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { system } from '#lib/record-event.ts'
import { sweep } from '#lib/retention/jobs.ts'
import type { Canary } from '#lib/testing/canaries.ts'
import { everything, type Filled, fillTables } from '#lib/testing/fill-tables.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { erase, planErasure } from './erase.ts'
import { removeFiles } from './remove-files.ts'

const withoutNumber = ['people.phone_key']
const withoutAddress = ['people.email', 'people.email_key']

/** The demo, with a period for accounts: a table is swept by the period of its class. */
async function withAccounts(): Promise<Agency> {
  const [demo, { policy }] = [await loadAgency('demo'), await loadAgency('itractit')]
  const { account } = policy.retention
  return { ...demo, policy: { ...demo.policy, retention: { ...demo.policy.retention, account } } }
}

/** A house where one member and one person have a row in every table that may hold any. */
async function filled(without = withoutNumber) {
  const app = await openTestApp(undefined, await withAccounts())
  const member = await fillTables(app, { table: 'staff' })
  const person = await fillTables(app, { table: 'people', staffId: member.id, without })
  return { app, member, person }
}

/** Whether a table's rows stay when their person goes: they are nobody's, or are emptied of them. */
function stays(name: string): boolean {
  const found = tables.find((table) => table.name === name)
  const subject = found?.columns.find(({ link }) => link?.to === 'person' && link.as === 'subject')
  return subject?.link?.gone !== 'row' && name !== 'people'
}

const lift = (app: TestApp) => app.owner.query({ text: 'update legal_holds set lifted_at = now()' })

/** All that there is beside the marks that keep whoever was erased from being written to: keyed hashes alone (R7). */
async function remaining(app: TestApp): Promise<string> {
  const rows = (await everything(app.owner)).split('\n')
  return rows.filter((row) => !row.startsWith('suppressions ')).join('\n')
}

/** Places of canaries that a text holds. */
const placesIn = (text: string, canaries: readonly Canary[], as: 'text' | 'stored' = 'text') =>
  canaries.filter((one) => text.includes(one[as])).map(({ place }) => place)

const places = (canaries: readonly Canary[], may: (canary: Canary) => boolean) =>
  canaries.filter(may).map(({ place }) => place)

async function filesLeft(app: TestApp): Promise<string[]> {
  const names: string[] = []
  for (const folder of new Set(
    tables.flatMap(({ columns }) => columns.flatMap(({ is }) => (is.kind === 'secret' && is.opens) || [])),
  ))
    for await (const name of app.files.names(folder)) names.push(name)
  return names
}

/** Rows that still name somebody, but where a link says that the id stays. */
async function naming(app: TestApp, { id }: Filled): Promise<string[]> {
  const found: string[] = []
  for (const { name, columns } of tables)
    for (const { name: column, link, type } of columns) {
      if (!link || link.gone === 'stays') continue
      const rows = await app.owner.query({
        text: `select from ${name} where ${type.endsWith('[]') ? `$1 = any (${column})` : `${column} = $1`}`,
        values: [id],
      })
      if (rows.length > 0) found.push(`${name}.${column}`)
    }
  return found
}

test('every table of a person and of a member is filled, and each value stands where it was put', async () => {
  const { app, person, member } = await filled()
  const all = [...person.canaries, ...member.canaries]
  expect(placesIn(await everything(app.owner), all, 'stored')).toEqual(all.map(({ place }) => place))
  const personal = tables.flatMap(({ name, columns }) =>
    columns.flatMap(({ name: column, personal: of, type }) =>
      of && of.erase !== 'stays' && type !== 'boolean' ? `${name}.${column}` : [],
    ),
  )
  expect([...new Set(all.map(({ place }) => place)), ...withoutNumber].sort()).toEqual(personal.sort())
})

test.each([
  ['an address', withoutNumber],
  ['a number', withoutAddress],
])('who is known by %s has a copy of exactly what they may have', async (_, without) => {
  const { app, person } = await filled(without)
  const data: unknown[] = []
  const bytes: string[] = []
  for (const one of copied)
    for (const row of await readStoredRows(app, one, person.id)) {
      data.push(openRow(app, one, row))
      bytes.push(String(await openOwnFile(app, one, row)))
    }
  const may = places(person.canaries, ({ personal }) => personal.copy === 'person')
  expect(placesIn(JSON.stringify(data), person.canaries)).toEqual(may)
  for (const name of await filesLeft(app)) expect(bytes.join()).toContain(name.split('/')[1])
})

test('staff exports hold exactly what a dataset names, of what may leave', async () => {
  const { app, person, member } = await filled()
  const all = [...person.canaries, ...member.canaries]
  let text = ''
  for (const dataset of Object.keys(datasets) as (keyof typeof datasets)[])
    for (const format of ['csv', 'json', 'people'] as const) {
      const selection = { dataset, query: '', opensMessages: true, staffId: null }
      for await (const piece of writeRows(app, selection, format)) text += piece
    }
  const named = Object.values(datasets).flatMap(({ columns, sealed }) => [
    ...columns,
    ...(sealed ? [sealed] : []),
  ])
  const shown = new Set(named.map(({ of }) => of))
  expect(placesIn(text, all)).toEqual(places(all, ({ place }) => shown.has(place)))
  const never = places(all, ({ personal }) => personal.copy === 'never')
  expect(never.filter((place) => shown.has(place))).toEqual([])
})

test('a hand-over holds exactly what may leave', async () => {
  const { app, person, member } = await filled()
  const all = [...person.canaries, ...member.canaries]
  let text = ''
  for await (const { content } of handOver(app, { purpose: 'x', recipient: 'y', actor: system }))
    for await (const piece of content) text += piece
  expect(placesIn(text, all)).toEqual(places(all, ({ personal }) => personal.copy !== 'never'))
  for (const name of await filesLeft(app)) expect(text).toContain(`canaryxfilesx${name.split('/')[1]}`)
})

test.each([
  ['an address', withoutNumber],
  ['a number', withoutAddress],
])(
  'after an erasure nothing is left of who was known by %s, and all of everybody else',
  async (_, without) => {
    const { app, person, member } = await filled(without)
    const other = await fillTables(app, { table: 'people', staffId: member.id, without: withoutNumber })
    await lift(app)
    const plan = await planErasure(app, person.id)
    expect(plan.map(({ table }) => table).sort()).toEqual(
      [...person.keys.keys()].filter((table) => !stays(table)).sort(),
    )
    expect((await erase(app, { personId: person.id, reason: 'request', actor: system }))?.plan).toEqual(plan)
    await removeFiles(app)
    const left = await remaining(app)
    expect(placesIn(left, person.canaries, 'stored')).toEqual([])
    expect(await naming(app, person)).toEqual([])
    expect(placesIn(left, other.canaries, 'stored')).toEqual(other.canaries.map(({ place }) => place))
    expect(await filesLeft(app)).toEqual([`files/${other.keys.get('files')}`])
  },
)

test('when periods end, of who stays for another reason goes all that hangs on what they sent', async () => {
  const { app, person } = await filled()
  await lift(app)
  await app.owner.query({ text: `update consents set state = 'given'` })
  await app.owner.query({ text: `update outbox set state = 'sent'` })
  await app.owner.query({ text: 'update accounts set ended_at = now()' })
  app.setTime('2090-01-01T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 0, enquiry: 1 })
  await removeFiles(app)
  const own = tables.filter(({ clock }) => typeof clock !== 'string').map(({ name }) => name)
  // A company that is theirs alone ends with the enquiry that it came from.
  const gone = reachable(edges, ['leads', 'outbox', 'requests', 'companies', ...own])
  const emptied = places(person.canaries, ({ personal }) => personal.erase === 'null')
  const stays = places(
    person.canaries,
    ({ place }) => !gone.has(place.split('.')[0] ?? '') && !emptied.includes(place),
  )
  const left = placesIn(await everything(app.owner), person.canaries, 'stored')
  expect(left).toEqual(stays.filter((place) => place !== 'consents.state'))
  expect(await filesLeft(app)).toEqual([])
})

test('when every period has ended nobody is left', async () => {
  const { app, person, member } = await filled()
  await lift(app)
  await app.owner.query({ text: 'update staff set disabled_at = now()' })
  await app.owner.query({ text: `update outbox set state = 'sent'` })
  await app.owner.query({ text: 'update accounts set ended_at = now()' })
  app.setTime('2090-01-01T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 1, staff: 1 })
  const left = await remaining(app)
  expect(placesIn(left, [...person.canaries, ...member.canaries], 'stored')).toEqual([])
  expect([...(await naming(app, person)), ...(await naming(app, member))]).toEqual([])
})

test('of a member who left long ago nothing is left, and all of the people they had to do with', async () => {
  const { app, person, member } = await filled()
  await app.owner.query({ text: `update staff set disabled_at = '2025-01-01'` })
  expect(await sweep(app)).toMatchObject({ staff: 1, people: 0 })
  const left = await remaining(app)
  expect(placesIn(left, member.canaries, 'stored')).toEqual([])
  expect(await naming(app, member)).toEqual([])
  // Mail to a member goes with them, whomever it told of.
  const mail = new Set(reachable(edges, ['outbox']))
  // Nor does what ends by itself wait for them.
  for (const { name, clock } of tables) if (typeof clock === 'object' && 'until' in clock) mail.add(name)
  const stays = places(person.canaries, ({ place }) => !mail.has(place.split('.')[0] ?? ''))
  expect(placesIn(left, person.canaries, 'stored')).toEqual(expect.arrayContaining(stays))
})

/** What a job fills anew, and what ends with the sessions that a merge ends. */
const followsLater = ['leads.search', 'account_sessions.device']

test('after a merge every row stands under who stays', async () => {
  const { app, person: stays, member } = await filled()
  const goes = await fillTables(app, { table: 'people', staffId: member.id, without: withoutNumber })
  await app.owner.query({ text: 'update requests set answered_at = now()' })
  expect(await mergePeople(app, { stays: stays.id, goes: goes.id, take: [], actor: system })).toBeNull()
  expect(await naming(app, goes)).toEqual([])
  const moved = tables.filter(({ merge }) => merge === 'move').map(({ name }) => name)
  for (const name of moved) {
    const rows = await app.owner.query({
      text: `select from ${name} where person_id = $1`,
      values: [stays.id],
    })
    expect(rows.length, name).toBeGreaterThanOrEqual(2)
  }
  const here = places(
    goes.canaries,
    ({ place }) => moved.includes(place.split('.')[0] ?? '') && !followsLater.includes(place),
  )
  expect(placesIn(await everything(app.owner), goes.canaries, 'stored')).toEqual(expect.arrayContaining(here))
})
