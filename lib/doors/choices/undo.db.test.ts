import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { choosePreferences, readChoices } from '#lib/preferences/preferences.ts'
import { everything, readPreferences } from '#lib/preferences/queries.ts'
import { newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { askForLink } from './ask-link.ts'
import { choiceToken } from './choice-token.ts'
import { confirmOptIn } from './confirm.ts'
import { optOut } from './opt-out.ts'
import { confirmPreferences } from './preferences.ts'
import { suppress } from './suppressions/changes.ts'
import { suppressionKeyOf } from './suppressions/key.ts'
import { undoOptOut } from './undo.ts'

const app = await openTestApp()
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
  app.setTime(new Date(Date.parse('2026-11-02T10:00:00Z') + minutes * 60_000).toISOString())
}
const keyOf = (email: string) => suppressionKeyOf(app.keys.suppression, email)
const newestTo = async (email: string) => {
  await drainOutbox(app, transport)
  return mails.findLast(({ to }) => to === email)
}
const confirmIn = (mail: Mail | undefined) => /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

async function subscribe(email: string): Promise<void> {
  later(60)
  await capture(app, newsletterSignUp(app, email))
  expect(await confirmOptIn(app, confirmIn(await newestTo(email)), null)).toBe(true)
}

const leave = (email: string, how: 'page' | 'one_click' = 'page') =>
  optOut(app, { emailKey: keyOf(email), how, wording: 'Unsubscribe', actor: { kind: 'person', id: null } })

async function mayBeSentTo(email: string): Promise<boolean> {
  const [row] = await app.db.query<{ may: boolean }>({
    text: `select exists (select from people p join consents c on c.person_id = p.id and c.state = 'given'
      where p.email = $1 and not exists
        (select from suppressions s where s.key = p.email_key and s.lifted_at is null)) as may`,
    values: [email],
  })
  return row?.may ?? false
}

async function preferencesOf(email: string) {
  const [person] = await app.db.query<{ id: string }>({
    text: 'select id from people where email = $1',
    values: [email],
  })
  const { wish: _, ...kept } = await readPreferences(app.db, person?.id ?? '', app.clock())
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
  expect(await undoOptOut(app, token, everything)).toBe(true)
  expect(await mayBeSentTo('undo@example.com')).toBe(true)
  await leave('undo@example.com')
  expect(await undoOptOut(app, token, everything)).toBe(false)
  expect(await mayBeSentTo('undo@example.com')).toBe(false)
})

test('E7: after 30 minutes, or once something newer was said, it stays stopped', async () => {
  await subscribe('late@example.com')
  const late = (await leave('late@example.com')) ?? ''
  later(30)
  expect(await undoOptOut(app, late, everything)).toBe(false)
  await subscribe('newer@example.com')
  const early = (await leave('newer@example.com')) ?? ''
  later(1)
  await leave('newer@example.com', 'one_click')
  expect(await undoOptOut(app, early, everything)).toBe(false)
  expect(await mayBeSentTo('newer@example.com')).toBe(false)
})

test('E7: taking back never goes above what stood before: neither a complaint nor an unconfirmed request', async () => {
  await subscribe('complained@example.com')
  const token = (await leave('complained@example.com')) ?? ''
  await app.db.transaction((tx) =>
    suppress(tx, keyOf('complained@example.com'), 'email', 'complaint', app.clock()),
  )
  await undoOptOut(app, token, everything)
  expect(await mayBeSentTo('complained@example.com')).toBe(false)
  later(60)
  await capture(app, newsletterSignUp(app, 'asked@example.com'))
  expect(await leave('asked@example.com')).toBeNull()
})

test('E7: what is taken back can come back as less, never as more', async () => {
  await subscribe('less@example.com')
  const link = choiceToken(app, 'preferences', keyOf('less@example.com'))
  await choosePreferences(app, link, { topics: ['work'], rarely: false, pauses: false })
  const token = (await leave('less@example.com')) ?? ''
  await undoOptOut(app, token, { declined: ['dates'], rarely: true, pausedUntil: null })
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
  const link = choiceToken(app, 'preferences', keyOf(email))
  const all = Object.keys(app.agency.policy.topics)
  expect(await choosePreferences(app, link, { topics: ['work'], rarely: true, pauses: false })).toEqual({
    narrowed: true,
    mailed: false,
  })
  expect(await choosePreferences(app, link, { topics: all, rarely: false, pauses: false })).toEqual({
    narrowed: false,
    mailed: true,
  })
  expect((await preferencesOf(email)).declined).toEqual(['craft', 'dates'])
  const token = confirmIn(await newestTo(email))
  expect(await confirmPreferences(app, token)).toBe(true)
  expect(await preferencesOf(email)).toEqual(everything)
  expect(await confirmPreferences(app, token)).toBe(false)
})

test('E2: a wish that a later choice took the place of is granted no more', async () => {
  const email = 'wishes@example.com'
  await subscribe(email)
  const link = choiceToken(app, 'preferences', keyOf(email))
  await choosePreferences(app, link, { topics: [], rarely: true, pauses: false })
  await choosePreferences(app, link, { topics: ['work'], rarely: false, pauses: false })
  const token = confirmIn(await newestTo(email))
  await choosePreferences(app, link, { topics: [], rarely: true, pauses: false })
  expect(await confirmPreferences(app, token)).toBe(false)
  expect((await preferencesOf(email)).declined).toEqual(['craft', 'dates', 'work'])
})

test('E2: a link says nothing of who is held, and one for another use opens nothing', async () => {
  expect(await readChoices(app, 'made-up')).toBe('unknown')
  expect(await readChoices(app, choiceToken(app, 'unsubscribe', keyOf('x@example.com')))).toBe('unknown')
  expect(await readChoices(app, choiceToken(app, 'preferences', keyOf('nobody@example.com')))).toBe('none')
})

test('E7, S8: by address alone a link is mailed to who is held, at most every ten minutes, and nobody else learns it', async () => {
  const email = 'by-address@example.com'
  await subscribe(email)
  await newestTo(email)
  mails.length = 0
  expect(await askForLink(app, ' By-Address@Example.com ', '203.0.113.9')).toBe('asked')
  expect(await askForLink(app, email, '203.0.113.9')).toBe('asked')
  expect(await askForLink(app, 'nobody@example.com', '203.0.113.9')).toBe('asked')
  expect(await askForLink(app, 'no address', '203.0.113.9')).toBe('not_address')
  await drainOutbox(app, transport)
  expect(mails.map(({ to }) => to)).toEqual([email])
  expect(mails[0]?.text).toMatch(/\/preferences\/\S+/)
  expect(mails[0]?.headers).not.toHaveProperty('List-Unsubscribe')
  for (let n = 0; n < 10; n++) await askForLink(app, `n${n}@example.com`, '203.0.113.9')
  expect(await askForLink(app, 'one-more@example.com', '203.0.113.9')).toBe('too_many')
})
