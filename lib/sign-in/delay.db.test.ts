import { expect, test } from 'vitest'
import { freshDatabase } from '#db/testing/fresh-database.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findSignedIn } from '#lib/staff/queries.ts'
import { signInByLink } from './link.ts'
import { choosePassword, signInByPassword } from './password.ts'

const { app: db } = await freshDatabase()
const start = new Date('2026-03-02T09:00:00Z')
const words = 'a calm long sentence'

/** Minutes are counted from the clock, so each test has a day of its own. */
function dayOf(day: number) {
  return (seconds: number) => new Date(start.getTime() + day * 86_400_000 + seconds * 1000)
}

async function member(email: string) {
  const made = await addMember(db, { email, role: 'sales', actor: system, now: start })
  const session = 'token' in made ? await signInByLink(db, made.token, start) : null
  const who = await findSignedIn(db, session!.id, start)
  await choosePassword(db, { staffId: who!.id, sessionId: session!.id, current: '', chosen: words }, start)
}

const attempt = (email: string, password: string, at: Date, network = email) =>
  signInByPassword(db, { email, password, caller: digestBytes(network) }, at)

test('three wrong tries are free, then the wait grows, and the right password is refused while it runs', async () => {
  const at = dayOf(1)
  await member('slow@example.com')
  for (const second of [0, 1, 2]) expect(await attempt('slow@example.com', 'wrong', at(second))).toBeNull()
  expect(await attempt('slow@example.com', 'wrong', at(3))).toBeNull()
  expect(await attempt('slow@example.com', words, at(17))).toBeNull()
  expect(await attempt('slow@example.com', 'wrong', at(18))).toBeNull()
  expect(await attempt('slow@example.com', words, at(47))).toBeNull()
  expect(await attempt('slow@example.com', words, at(48))).not.toBeNull()
  for (const second of [100, 101, 102])
    expect(await attempt('slow@example.com', 'wrong', at(second))).toBeNull()
  expect(await attempt('slow@example.com', words, at(103))).not.toBeNull()
})

test('the wait never exceeds fifteen minutes', async () => {
  const at = dayOf(2)
  await member('long@example.com')
  await db.query({ text: `update staff set failures = 500 where email = 'long@example.com'` })
  expect(await attempt('long@example.com', 'wrong', at(0))).toBeNull()
  expect(await attempt('long@example.com', words, at(899))).toBeNull()
  expect(await attempt('long@example.com', words, at(900))).not.toBeNull()
})

test('tries at once are counted one by one', async () => {
  const at = dayOf(3)
  await member('many@example.com')
  await Promise.all(
    Array.from({ length: 12 }, (_, i) => attempt('many@example.com', 'wrong', at(0), `net${i}`)),
  )
  const [row] = await db.query<{ failures: number }>({
    text: `select failures from staff where email = 'many@example.com'`,
  })
  expect(row?.failures).toBe(4)
})

test('one network has twenty tries a minute for an address, and sixty over all addresses', async () => {
  const at = dayOf(4)
  await member('last@example.com')
  for (let i = 0; i < 60; i++) await attempt(`guess${i}@example.com`, 'wrong', at(i % 30), 'one network')
  expect(await attempt('last@example.com', words, at(30), 'one network')).toBeNull()
  expect(await attempt('last@example.com', words, at(31), 'another network')).not.toBeNull()
})

test('S8: known and unknown addresses answer alike and leave the same trace', async () => {
  const at = dayOf(5)
  await member('known@example.com')
  const wrong = await Promise.all([
    attempt('known@example.com', 'wrong', at(0), 'a'),
    attempt('unknown@example.com', 'wrong', at(0), 'b'),
    attempt('not an address', 'wrong', at(0), 'c'),
  ])
  expect(wrong).toEqual([null, null, null])
  const counted = await db.query({
    text: 'select count from rates where minute = $1 and key = any($2)',
    values: [at(0), ['a', 'b', 'c'].map(digestBytes)],
  })
  expect(counted).toHaveLength(3)
})

const network = digestBytes('office')
const idOf = async (email: string) => {
  const [row] = await db.query<{ id: string }>({
    text: 'select id from staff where email = $1',
    values: [email],
  })
  return row?.id ?? ''
}

test('S1: a stranger in an office’s network locks nobody else of it out (15.39)', async () => {
  const at = dayOf(6)
  await member('office@example.com')
  const guess = (email: string, password: string, second: number) =>
    signInByPassword(db, { email, password, caller: network }, at(second))
  for (let i = 0; i < 21; i++) await guess('victim@example.com', 'wrong', 0)
  expect(await guess('office@example.com', words, 1)).not.toBeNull()
})

test('S1: whoever knows the address cannot keep its owner out of a browser they were let in on (15.39)', async () => {
  const at = dayOf(7)
  await member('owner@example.com')
  await member('other@example.com')
  const known = [{ memberId: await idOf('owner@example.com'), device: 'laptop' }]
  const fromLaptop = (email: string, password: string, at: Date) =>
    signInByPassword(db, { email, password, caller: network, known }, at)
  // A stranger, at each expiry of the delay and by the hundred.
  for (let i = 0; i < 100; i++) await attempt('owner@example.com', 'wrong', at(i * 900), `stranger ${i}`)
  expect(await attempt('owner@example.com', words, at(99 * 900 + 1), 'elsewhere')).toBeNull()
  for (let i = 0; i < 70; i++) await attempt('owner@example.com', 'wrong', at(99 * 900 + 1), 'office')
  expect(await fromLaptop('owner@example.com', words, at(99 * 900 + 2))).not.toBeNull()
  // Being known to one opens no door to another, and forgives no stranger.
  for (let i = 0; i < 4; i++) await attempt('other@example.com', 'wrong', at(99 * 900 + i), `${i}`)
  expect(await fromLaptop('other@example.com', words, at(99 * 900 + 5))).toBeNull()
})

test('S1: a browser that is known has ten tries an hour of its own, and then waits like any other (15.39)', async () => {
  const at = dayOf(9)
  await member('lost@example.com')
  const known = [{ memberId: await idOf('lost@example.com'), device: 'stolen' }]
  const guess = (password: string, second: number) =>
    signInByPassword(
      db,
      { email: 'lost@example.com', password, caller: digestBytes('thief'), known },
      at(second),
    )
  for (let i = 0; i < 10; i++) expect(await guess('wrong', i * 60)).toBeNull()
  for (let i = 0; i < 5; i++) expect(await guess('wrong', 700 + i)).toBeNull()
  expect(await guess(words, 706)).toBeNull()
  expect(await guess(words, 3601)).not.toBeNull()
})
