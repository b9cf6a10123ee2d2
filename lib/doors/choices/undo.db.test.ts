import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { choose, lookAtChoices } from '#lib/preferences/preferences.ts'
import { everything, readPreferences } from '#lib/preferences/queries.ts'
import { newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestHouse } from '#lib/testing/open-app.ts'
import { askForLink } from './ask-link.ts'
import { choiceToken } from './choice-token.ts'
import { confirmOptIn } from './confirm.ts'
import { optOut } from './opt-out.ts'
import { confirmPreferences } from './preferences.ts'
import { suppressionKeyOf } from './suppressions/key.ts'
import { suppress } from './suppressions/writes.ts'
import { undoOptOut } from './undo.ts'

const house = await openTestHouse()
const mails: Mail[] = []
const transport: Transport = {
  name: 'smtp',
  dropsRepeats: false,
  deliver: async (mail) => {
    mails.push(mail)
    return { kind: 'accepted', providerId: null }
  },
  close: async () => {},
}
let minutes = 0
const later = (step: number) => {
  minutes += step
  house.setTime(new Date(Date.parse('2026-11-02T10:00:00Z') + minutes * 60_000).toISOString())
}
const keyOf = (email: string) => suppressionKeyOf(house.keys.suppression, email)
const newestTo = async (email: string) => {
  await drainOutbox(house, transport)
  return mails.findLast(({ to }) => to === email)
}
const confirmIn = (mail: Mail | undefined) => /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

async function subscribe(email: string): Promise<void> {
  later(60)
  await capture(house, newsletterSignUp(house, email))
  expect(await confirmOptIn(house, confirmIn(await newestTo(email)), null)).toBe(true)
}

const leave = (email: string, how: 'page' | 'one_click' = 'page') =>
  optOut(house, { emailKey: keyOf(email), how, wording: 'Unsubscribe', actor: { kind: 'person', id: null } })

async function mayBeSentTo(email: string): Promise<boolean> {
  const [row] = await house.db.query<{ may: boolean }>({
    text: `select exists (select from people p join consents c on c.person_id = p.id and c.state = 'given'
      where p.email = $1 and not exists
        (select from suppressions s where s.key = p.email_key and s.lifted_at is null)) as may`,
    values: [email],
  })
  return row?.may ?? false
}

async function preferencesOf(email: string) {
  const [person] = await house.db.query<{ id: string }>({
    text: 'select id from people where email = $1',
    values: [email],
  })
  const { wish: _, ...kept } = await readPreferences(house.db, person?.id ?? '', house.clock())
  return kept
}

test('E7: the press that opted out can be taken back, once, within 30 minutes, and only by its own answer', async () => {
  await subscribe('undo@example.com')
  expect(await leave('undo@example.com', 'one_click')).toBeNull()
  expect(await leave('undo@example.com')).toBeNull()
  later(31 * 24 * 60)
  await subscribe('undo@example.com')
  const token = (await leave('undo@example.com')) ?? ''
  expect(await mayBeSentTo('undo@example.com')).toBe(false)
  expect(await undoOptOut(house, token, everything)).toBe(true)
  expect(await mayBeSentTo('undo@example.com')).toBe(true)
  await leave('undo@example.com')
  expect(await undoOptOut(house, token, everything)).toBe(false)
  expect(await mayBeSentTo('undo@example.com')).toBe(false)
})

test('E7: after 30 minutes, or once something newer was said, it stays stopped', async () => {
  await subscribe('late@example.com')
  const late = (await leave('late@example.com')) ?? ''
  later(30)
  expect(await undoOptOut(house, late, everything)).toBe(false)
  await subscribe('newer@example.com')
  const early = (await leave('newer@example.com')) ?? ''
  later(1)
  await leave('newer@example.com', 'one_click')
  expect(await undoOptOut(house, early, everything)).toBe(false)
  expect(await mayBeSentTo('newer@example.com')).toBe(false)
})

test('E7: taking back never goes above what stood before: neither a complaint nor an unconfirmed request', async () => {
  await subscribe('complained@example.com')
  const token = (await leave('complained@example.com')) ?? ''
  await house.db.transaction((tx) =>
    suppress(tx, keyOf('complained@example.com'), 'email', 'complaint', house.clock()),
  )
  await undoOptOut(house, token, everything)
  expect(await mayBeSentTo('complained@example.com')).toBe(false)
  later(60)
  await capture(house, newsletterSignUp(house, 'asked@example.com'))
  expect(await leave('asked@example.com')).toBeNull()
})

test('E7: what is taken back can come back as less, never as more', async () => {
  await subscribe('less@example.com')
  const link = choiceToken(house, 'preferences', keyOf('less@example.com'))
  await choose(house, link, { topics: ['work'], rarely: false, pauses: false })
  const token = (await leave('less@example.com')) ?? ''
  await undoOptOut(house, token, { declined: ['dates'], rarely: true, pausedUntil: null })
  expect(await preferencesOf('less@example.com')).toEqual({
    declined: ['craft', 'dates'],
    rarely: true,
    pausedUntil: null,
  })
})

test('E2: a link to the choices narrows at once; more waits for a press in the mailbox', async () => {
  const email = 'choices@example.com'
  await subscribe(email)
  // The welcome goes before what is mailed from here on.
  later(1)
  const link = choiceToken(house, 'preferences', keyOf(email))
  const all = Object.keys(house.agency.policy.topics)
  expect(await choose(house, link, { topics: ['work'], rarely: true, pauses: false })).toEqual({
    narrowed: true,
    mailed: false,
  })
  expect(await choose(house, link, { topics: all, rarely: false, pauses: false })).toEqual({
    narrowed: false,
    mailed: true,
  })
  expect((await preferencesOf(email)).declined).toEqual(['craft', 'dates'])
  const token = confirmIn(await newestTo(email))
  expect(await confirmPreferences(house, token)).toBe(true)
  expect(await preferencesOf(email)).toEqual(everything)
  expect(await confirmPreferences(house, token)).toBe(false)
})

test('E2: a wish that a later choice took the place of is granted no more', async () => {
  const email = 'wishes@example.com'
  await subscribe(email)
  const link = choiceToken(house, 'preferences', keyOf(email))
  await choose(house, link, { topics: [], rarely: true, pauses: false })
  await choose(house, link, { topics: ['work'], rarely: false, pauses: false })
  const token = confirmIn(await newestTo(email))
  await choose(house, link, { topics: [], rarely: true, pauses: false })
  expect(await confirmPreferences(house, token)).toBe(false)
  expect((await preferencesOf(email)).declined).toEqual(['craft', 'dates', 'work'])
})

test('E2: a link says nothing of who is held, and one for another use opens nothing', async () => {
  expect(await lookAtChoices(house, 'made-up')).toBe('unknown')
  expect(await lookAtChoices(house, choiceToken(house, 'unsubscribe', keyOf('x@example.com')))).toBe(
    'unknown',
  )
  expect(await lookAtChoices(house, choiceToken(house, 'preferences', keyOf('nobody@example.com')))).toBe(
    'none',
  )
})

test('E7, S8: by address alone a link is mailed to who is held, at most every ten minutes, and nobody else learns it', async () => {
  const email = 'by-address@example.com'
  await subscribe(email)
  await newestTo(email)
  mails.length = 0
  expect(await askForLink(house, ' By-Address@Example.com ', '203.0.113.9')).toBe('asked')
  expect(await askForLink(house, email, '203.0.113.9')).toBe('asked')
  expect(await askForLink(house, 'nobody@example.com', '203.0.113.9')).toBe('asked')
  expect(await askForLink(house, 'no address', '203.0.113.9')).toBe('not_address')
  await drainOutbox(house, transport)
  expect(mails.map(({ to }) => to)).toEqual([email])
  expect(mails[0]?.text).toMatch(/\/preferences\/\S+/)
  expect(mails[0]?.headers).not.toHaveProperty('List-Unsubscribe')
  for (let n = 0; n < 10; n++) await askForLink(house, `n${n}@example.com`, '203.0.113.9')
  expect(await askForLink(house, 'one-more@example.com', '203.0.113.9')).toBe('too_many')
})
