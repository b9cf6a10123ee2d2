import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { capture } from '../../doors/capture/capture.ts'
import { confirmOptIn } from '../../doors/choices/confirm.ts'
import { optOut } from '../../doors/choices/opt-out.ts'
import { composeMail } from '../../doors/send/compose.ts'
import { permit } from '../../doors/send/permit.ts'
import { phoneKeyOf, suppressionKeyOf } from '../../records/suppression/key.ts'
import { listSuppressions, listSuppressionsOf } from '../../records/suppression/list.ts'
import { newsletterSignUp } from '../../testing/enquiries.ts'
import { openTestHouse, type TestHouse } from '../../testing/open-house.ts'
import { importList } from './import-list.ts'

const said = { wording: 'Unsubscribed at our service of before', actor: { kind: 'staff', id: null } } as const
const enter = (house: TestHouse, text: string) => importList(house, Readable.from([Buffer.from(text)]), said)
const keyOf = (house: TestHouse, email: string) => suppressionKeyOf(house.keys.suppression, email)

async function subscribe(house: TestHouse, email: string): Promise<void> {
  await capture(house, newsletterSignUp(house, email))
  let token = ''
  for (const { message } of (await permit(house)).leaves) {
    const mail = await composeMail(house, message)
    if (mail?.to === email) token = /\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? token
  }
  expect(await confirmOptIn(house, token, null)).toBe(true)
}

test('a list stops whom it names, says which lines it could not read, and is harmless when entered again', async () => {
  const house = await openTestHouse()
  const list = [
    '\uFEFFName;Address;"Left, when"',
    'Ada;ADA@Example.com;"2025, May"',
    'Nobody;;2025',
    '"Grace Hopper";"Grace <grace@example.com>";2025',
    'Eve;eve@@example.com;2025',
    '',
    'Ada again;ada@example.com;2026',
  ].join('\r\n')
  const first = await enter(house, list)
  expect(first).toEqual({ addresses: 3, entered: 2, bad: 2, badLines: [3, 5] })
  expect(await enter(house, list)).toEqual({ ...first, entered: 0 })
  const [entry] = await listSuppressionsOf(house.db, [keyOf(house, 'ada@example.com')])
  expect(entry).toMatchObject({ reason: 'opt_out', channel: 'email', how: 'import', liftedAt: null })
})

test.each([
  'a@example.com\nb@example.com',
  'Email\na@example.com\nb@example.com\n',
  'x\ta@example.com\ny\tb@example.com',
])('a list may be as plain as %j', async (text) => {
  const house = await openTestHouse()
  expect(await enter(house, text)).toMatchObject({ addresses: 2, entered: 2, bad: 0 })
})

test('R7: who is held gets the withdrawal in the ledger, in the words of staff, also after a consent; nobody is freed', async () => {
  const house = await openTestHouse()
  await subscribe(house, 'ada@example.com')
  await subscribe(house, 'grace@example.com')
  house.setTime('2026-11-03T10:00:00Z')
  expect(await enter(house, 'ada@example.com')).toMatchObject({ entered: 1 })
  const ledger = await house.db.query({
    text: `select e.state, e.how, e.wording from consent_events e join people p on p.id = e.person_id
      where p.email = 'ada@example.com' order by e.id desc limit 1`,
  })
  expect(ledger).toEqual([{ state: 'withdrawn', how: 'import', wording: said.wording }])
  const given = await house.db.query({
    text: `select p.email from consents c join people p on p.id = c.person_id
    where c.state = 'given'`,
  })
  expect(given).toEqual([{ email: 'grace@example.com' }])
})

test('what is no list enters nothing, and says so line by line', async () => {
  const house = await openTestHouse()
  const outcome = await enter(house, `a@example.com\n"b@example.com\n${'x@'.repeat(30_000)}\nc@example.com\n`)
  expect(outcome).toEqual({ addresses: 3, entered: 3, bad: 1, badLines: [3] })
  const binary = Buffer.from('a@example.com\r\nb@example.com\r\n', 'utf16le')
  expect(await importList(house, Readable.from([binary]), said)).toMatchObject({ addresses: 0, bad: 5 })
})

test('a hundred thousand rows go through in bounded memory', async () => {
  const house = await openTestHouse()
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
  expect(await importList(house, list, said)).toMatchObject({ addresses: rows, entered: rows, bad: 0 })
  expect(most).toBeLessThan(150 * 1024 ** 2)
  const seen = new Set<string>()
  let after: string | undefined
  for (let page = 0; page < 30; page++) {
    const { rows: shown, older } = await listSuppressions(house.db, after)
    for (const { key } of shown) seen.add(key)
    after = older ?? undefined
  }
  expect(seen.size).toBe(30 * 50)
  const plan = await house.owner.query<{ 'QUERY PLAN': string }>({
    text: `explain select key from suppressions order by created_at desc, key desc limit 51`,
  })
  expect(JSON.stringify(plan)).toContain('suppressions_by_time')
})

test('an opt-out of another channel, or of a number alone, stops that and nothing else', async () => {
  const house = await openTestHouse()
  await subscribe(house, 'ada@example.com')
  const staff = { how: 'staff', way: 'phone', wording: 'Rang', actor: said.actor } as const
  await optOut(house, { ...staff, emailKey: keyOf(house, 'ada@example.com'), channel: 'phone' })
  const number = phoneKeyOf(house.keys.suppression, '+33261000000')
  await optOut(house, { ...staff, emailKey: number, channel: 'sms' })
  expect(await listSuppressionsOf(house.db, [number])).toMatchObject([{ channel: 'sms', how: 'phone' }])
  expect(await listSuppressionsOf(house.db, [keyOf(house, 'ada@example.com')])).toMatchObject([
    { channel: 'phone' },
  ])
  const given = await house.db.query({ text: `select state from consents` })
  expect(given).toEqual([{ state: 'given' }])
})
