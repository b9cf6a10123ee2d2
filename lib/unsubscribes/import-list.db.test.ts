import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { phoneKeyOf, suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { undoImport } from '#lib/doors/choices/undo-import.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { importList, importPreviewed, previewList } from './import-list.ts'
import { listImports } from './imports.ts'
import { listSuppressions, listSuppressionsOf } from './queries.ts'
import { dropOldLists } from './waiting-list.ts'

const said = { wording: 'Unsubscribed at our service of before', actor: { kind: 'staff', id: null } } as const
const enter = (app: TestApp, text: string) => importList(app, Readable.from([Buffer.from(text)]), said)
const keyOf = (app: TestApp, email: string) => suppressionKeyOf(app.keys.suppression, email)

async function subscribe(app: TestApp, email: string): Promise<void> {
  await capture(app, newsletterSignUp(app, email))
  let token = ''
  for (const { message } of (await permit(app)).permits) {
    const mail = await composeMail(app, message)
    if (mail?.to === email) token = /\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? token
  }
  expect(await confirmOptIn(app, token, null)).toBe(true)
}

test('a list stops whom it names, says which lines it could not read, and is harmless when entered again', async () => {
  const app = await openTestApp()
  const list = [
    '\uFEFFName;Address;"Left, when"',
    'Ada;ADA@Example.com;"2025, May"',
    'Nobody;;2025',
    '"Grace Hopper";"Grace <grace@example.com>";2025',
    'Eve;eve@@example.com;2025',
    '',
    'Ada again;ada@example.com;2026',
  ].join('\r\n')
  const first = await enter(app, list)
  expect(first).toMatchObject({ addresses: 3, entered: 2, bad: 2, badLines: [3, 5] })
  expect(await enter(app, list)).toMatchObject({ addresses: 3, entered: 0, bad: 2 })
  const [entry] = await listSuppressionsOf(app.db, [keyOf(app, 'ada@example.com')])
  expect(entry).toMatchObject({ reason: 'opt_out', channel: 'email', how: 'import', liftedAt: null })
})

test.each([
  'a@example.com\nb@example.com',
  'Email\na@example.com\nb@example.com\n',
  'x\ta@example.com\ny\tb@example.com',
])('a list may be as plain as %j', async (text) => {
  const app = await openTestApp()
  expect(await enter(app, text)).toMatchObject({ addresses: 2, entered: 2, bad: 0 })
})

test('R7: who is held gets the withdrawal in the ledger, in the words of staff, also after a consent; nobody is freed', async () => {
  const app = await openTestApp()
  await subscribe(app, 'ada@example.com')
  await subscribe(app, 'grace@example.com')
  app.setTime('2026-11-03T10:00:00Z')
  expect(await enter(app, 'ada@example.com')).toMatchObject({ entered: 1 })
  const ledger = await app.db.query({
    text: `select e.state, e.how, e.wording from consent_events e join people p on p.id = e.person_id
      where p.email = 'ada@example.com' order by e.id desc limit 1`,
  })
  expect(ledger).toEqual([{ state: 'withdrawn', how: 'import', wording: said.wording }])
  const given = await app.db.query({
    text: `select p.email from consents c join people p on p.id = c.person_id
    where c.state = 'given'`,
  })
  expect(given).toEqual([{ email: 'grace@example.com' }])
})

test('what is no list enters nothing, and says so line by line', async () => {
  const app = await openTestApp()
  const outcome = await enter(app, `a@example.com\n"b@example.com\n${'x@'.repeat(30_000)}\nc@example.com\n`)
  expect(outcome).toMatchObject({ addresses: 3, entered: 3, bad: 1, badLines: [3] })
  const binary = Buffer.from('a@example.com\r\nb@example.com\r\n', 'utf16le')
  expect(await importList(app, Readable.from([binary]), said)).toMatchObject({ addresses: 0, bad: 5 })
})

test('a hundred thousand rows go through in bounded memory', async () => {
  const app = await openTestApp()
  const rows = 100_000
  function* lines() {
    for (let row = 0; row < rows; row += 100) {
      const some = Array.from(
        { length: 100 },
        (_, at) => `Some Body ${row + at},body${row + at}@example.com,2025\n`,
      )
      yield Buffer.from(some.join(''))
    }
  }
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let most = 0
  const list = Readable.from(lines()).on('data', () => {
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  })
  list.pause()
  expect(await importList(app, list, said)).toMatchObject({ addresses: rows, entered: rows, bad: 0 })
  expect(most).toBeLessThan(150 * 1024 ** 2)
  const seen = new Set<string>()
  let after: string | undefined
  for (let page = 0; page < 30; page++) {
    const { rows: shown, older } = await listSuppressions(app.db, after)
    for (const { key } of shown) seen.add(key)
    after = older ?? undefined
  }
  expect(seen.size).toBe(30 * 50)
  const plan = await app.owner.query<{ 'QUERY PLAN': string }>({
    text: `explain select key from suppressions order by created_at desc, key desc limit 51`,
  })
  expect(JSON.stringify(plan)).toContain('suppressions_by_time')
})

test('an opt-out of another channel, or of a number alone, stops that and nothing else', async () => {
  const app = await openTestApp()
  await subscribe(app, 'ada@example.com')
  const staff = { how: 'staff', way: 'phone', wording: 'Rang', actor: said.actor } as const
  await optOut(app, { ...staff, emailKey: keyOf(app, 'ada@example.com'), channel: 'phone' })
  const number = phoneKeyOf(app.keys.suppression, '+33261000000')
  await optOut(app, { ...staff, emailKey: number, channel: 'sms' })
  expect(await listSuppressionsOf(app.db, [number])).toMatchObject([{ channel: 'sms', how: 'phone' }])
  expect(await listSuppressionsOf(app.db, [keyOf(app, 'ada@example.com')])).toMatchObject([
    { channel: 'phone' },
  ])
  const given = await app.db.query({ text: `select state from consents` })
  expect(given).toEqual([{ state: 'given' }])
})

test.each([
  'ada@example.com;grace@example.com',
  'Ada;ada@example.com;was Grace <grace@example.com>',
  '"ada@example.com, grace@example.com"',
  'x;ada@example.com grace@example.com;y',
])('every address of the row %j is taken (15.11)', async (row) => {
  const app = await openTestApp()
  expect(await enter(app, `Names\n${row}\n`)).toMatchObject({ addresses: 2, entered: 2, bad: 0 })
})

test('a list says first what it would do, and does it once, within its hour (15.11)', async () => {
  const app = await openTestApp()
  await subscribe(app, 'ada@example.com')
  const text = 'Email\nada@example.com\nnobody\nb@example.com;c@example.com\nada@example.com\n'
  const preview = () => previewList(app, Readable.from([Buffer.from(text)]))
  const found = await preview()
  expect(found).toMatchObject({ addresses: 4, entered: 3, held: 1, bad: 1, badLines: [3] })
  expect((await listSuppressions(app.db, undefined)).rows).toEqual([])
  expect(await importPreviewed(app, found.list, said)).toMatchObject({ addresses: 3, entered: 3 })
  expect(await importPreviewed(app, found.list, said)).toBeNull()
  const late = await preview()
  app.setTime('2026-11-02T11:00:00Z')
  expect(await importPreviewed(app, late.list, said)).toBeNull()
  for (const made of ['', '../keys', 'abcdefgh-made-up'])
    expect(await importPreviewed(app, made, said)).toBeNull()
})

test('a list that nobody entered is gone after its hour (15.11)', async () => {
  const app = await openTestApp()
  const { list } = await previewList(app, Readable.from([Buffer.from('a@example.com')]))
  await dropOldLists(app)
  expect(await app.files.size(`imports/${list}`)).not.toBeNull()
  app.setTime('2026-11-02T11:00:00Z')
  await dropOldLists(app)
  expect(await app.files.size(`imports/${list}`)).toBeNull()
})

test('a wrong list is taken back as a whole: what it added, and only where nothing newer was said (15.11)', async () => {
  const app = await openTestApp()
  const member = { kind: 'staff', id: null } as const
  for (const name of ['ada', 'grace', 'kim']) await subscribe(app, `${name}@example.com`)
  await optOut(app, { emailKey: keyOf(app, 'kim@example.com'), how: 'page', wording: 'Stop', actor: member })
  app.setTime('2026-11-03T10:00:00Z')
  const names = ['ada', 'grace', 'kim', 'stranger'].map((name) => `${name}@example.com`)
  const done = await enter(app, names.join('\n'))
  expect(done).toMatchObject({ addresses: 4, entered: 3 })
  app.setTime('2026-11-03T11:00:00Z')
  await optOut(app, {
    emailKey: keyOf(app, 'grace@example.com'),
    how: 'page',
    wording: 'Stop',
    actor: member,
  })
  expect(await listImports(app.db)).toMatchObject([{ id: done.importId, entered: 3, standing: 2 }])
  app.setTime('2026-11-03T12:00:00Z')
  expect(await undoImport(app, done.importId, member)).toBe(2)
  expect(await undoImport(app, done.importId, member)).toBe(0)
  const standing = async (email: string) =>
    (await listSuppressionsOf(app.db, [keyOf(app, email)])).filter(({ liftedAt }) => !liftedAt).length
  expect(await Promise.all(names.map(standing))).toEqual([0, 1, 1, 0])
  const lifted = await app.db.query({
    text: 'select distinct lifted_how, lifted_by from suppressions where lifted_at is not null',
  })
  expect(lifted).toEqual([{ lifted_how: 'import_undone', lifted_by: null }])
  const states = await app.db.query({
    text: `select p.email, c.state from consents c join people p on p.id = c.person_id order by p.email`,
  })
  expect(states).toEqual([
    { email: 'ada@example.com', state: 'given' },
    { email: 'grace@example.com', state: 'withdrawn' },
    { email: 'kim@example.com', state: 'withdrawn' },
  ])
  const events = await app.db.query({
    text: `select verb, facts from audit_events where verb like 'suppressions.%' order by id`,
  })
  expect(events).toEqual([
    { verb: 'suppressions.imported', facts: { addresses: 4, entered: 3 } },
    { verb: 'suppressions.import_undone', facts: { addresses: 2 } },
  ])
})
