import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { correctPerson } from '#lib/people/correct-person.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { openCookie } from '#lib/platform/auth/session-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { takeReport } from '#lib/reports/reports.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { captureOf, mailedCode, signIn } from '#lib/testing/accounts.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { endAccount, endSessions, lockAccount, unlockAccount } from './account.ts'
import { askFromAccount } from './ask.ts'
import { findHolder, isLinkOpen, listSessionsOf } from './queries.ts'
import { accountSecret, askForCode, type SignedInCookie, signInByCode, signInByLink } from './sign-in.ts'

const email = 'ada@example.com'
const caller = '203.0.113.7'
const device = 'Firefox'

/** The agency that offers accounts, with an enquiry of this address. */
async function openWithAda(): Promise<TestApp> {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('itractit'))
  await captureOf(app)
  return app
}

const ask = (app: TestApp, browser = 'hers', of = email, from = caller) =>
  askForCode(app, { email: of, language: 'en', browser, caller: from })

const type = (app: TestApp, code: string, browser = 'hers', of = email, from = caller) =>
  signInByCode(app, { email: of, code, browser, caller: from, device })

async function holderOf(app: TestApp, came: SignedInCookie | 'too_many' | null) {
  const cookie = came && came !== 'too_many' ? came.cookie : undefined
  const { sessionId } = await openAccountCookie(accountSecret(app), cookie)
  return sessionId ? findHolder(app.db, sessionId, app.clock()) : null
}

const other = (code: string) => (code === '000000' ? '000001' : '000000')

test('P57: six digits let a person into their account, once, in the browser that asked (19.2)', async () => {
  const app = await openWithAda()
  expect(await ask(app)).toBe('asked')
  const { code } = await mailedCode(app)
  expect(await type(app, code, 'another browser')).toBeNull()
  const came = await type(app, ` ${code.slice(0, 3)} ${code.slice(3)} `)
  expect(await holderOf(app, came)).toMatchObject({ email, name: 'Ada Lovelace' })
  expect(await type(app, code)).toBeNull()
})

test('P57, E4: the link of the same mail lets them in by any browser, and a scanner uses up neither (19.2)', async () => {
  const app = await openWithAda()
  await ask(app)
  const { token, code } = await mailedCode(app)
  for (let times = 0; times < 3; times++)
    expect(await isLinkOpen(app.db, digestBytes(token), app.clock())).toBe(true)
  const press = () => signInByLink(app, { token, browser: null, device })
  const came = await Promise.all([press(), press(), type(app, code)])
  expect(came.filter(Boolean)).toHaveLength(1)
  expect(await holderOf(app, came.find(Boolean) ?? null)).toMatchObject({ email })
  expect(await press()).toBeNull()
})

test('S9: digits and link end after an hour, and stand nowhere in the database (19.2)', async () => {
  const app = await openWithAda()
  await ask(app)
  const { code, token } = await mailedCode(app)
  const rows = await app.owner.query<{ row: string }>({
    text: 'select account_codes::text as row from account_codes',
  })
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(JSON.stringify(rows)).not.toContain(token)
  app.setTime('2026-11-02T10:59:59Z')
  expect(await isLinkOpen(app.db, digestBytes(token), app.clock())).toBe(true)
  app.setTime('2026-11-02T11:00:00Z')
  expect(await type(app, code)).toBeNull()
  expect(await signInByLink(app, { token, browser: null, device })).toBeNull()
})

test('S8: an address that nobody is held under is answered alike, and gets no mail (19.2)', async () => {
  const app = await openWithAda()
  expect(await ask(app, 'one', 'nobody@example.com')).toBe(await ask(app, 'two'))
  expect(await type(app, '123456', 'one', 'nobody@example.com')).toBe(await type(app, '123456', 'three'))
  expect(await app.owner.query({ text: `select from outbox where kind = 'account_code'` })).toHaveLength(1)
  for (const odd of ['', 'nobody', `${email}\n`, 'a@b', `"${email}"@evil.example`])
    expect(['asked', 'not_address']).toContain(await ask(app, 'one', odd, '198.51.100.1'))
})

test('a hundred wrong codes of strangers keep nobody out of their account (19.2)', async () => {
  const app = await openWithAda()
  await ask(app)
  const { code, token } = await mailedCode(app)
  for (let at = 0; at < 100; at++) {
    const from = `198.51.${at}.1`
    if (at % 20 === 0) await ask(app, 'a stranger', email, from)
    expect(await type(app, other(code), 'a stranger', email, from)).toBeNull()
  }
  // However often they ask, no more mail goes to one address in an hour than a few.
  const [{ count } = { count: 0 }] = await app.owner.query<{ count: number }>({
    text: `select count(*)::int as count from outbox where kind = 'account_code'`,
  })
  expect(count).toBeLessThanOrEqual(8)
  expect(await isLinkOpen(app.db, digestBytes(token), app.clock())).toBe(true)
  expect(await holderOf(app, await type(app, code))).toMatchObject({ email })
})

test('five wrong digits wear a mail out, and its link goes on (19.2)', async () => {
  const app = await openWithAda()
  await ask(app)
  const { code, token } = await mailedCode(app)
  for (let at = 0; at < 5; at++)
    expect(await type(app, other(code), 'hers', email, `198.51.${at}.1`)).toBeNull()
  expect(await type(app, code)).toBeNull()
  expect(await holderOf(app, await signInByLink(app, { token, browser: null, device }))).toMatchObject({
    email,
  })
})

test('S8: whoever types or asks often in a minute has to wait, whomever they name (19.2)', async () => {
  const app = await openWithAda()
  for (let times = 0; times < 10; times++) await type(app, '123456', 'x', 'nobody@example.com')
  expect(await type(app, '123456', 'x', 'nobody@example.com')).toBe('too_many')
  for (let times = 0; times < 10; times++) await ask(app, 'x', `nobody${times}@example.com`)
  expect(await ask(app, 'x', 'nobody@example.com')).toBe('too_many')
})

test('S1: a copied cookie dies with its session, and one of an account opens no desk (19.2)', async () => {
  const app = await openWithAda()
  const [one, two] = [await signIn(app, email, 'one'), await signIn(app, email, 'two')]
  const holder = await holderOf(app, one)
  expect(await openCookie(app.keys.auth, one.cookie)).toMatchObject({ sessionId: null })
  expect(await listSessionsOf(app.db, holder!.personId, app.clock())).toHaveLength(2)
  await endSessions(app, holder!.personId, holder!.sessionId)
  expect(await holderOf(app, one)).toBeNull()
  expect(await holderOf(app, two)).toMatchObject({ email })
  await endSessions(app, holder!.personId, null)
  expect(await holderOf(app, two)).toBeNull()
})

test('a session lasts twelve hours (19.2)', async () => {
  const app = await openWithAda()
  const came = await signIn(app, email)
  app.setTime('2026-11-02T21:59:59Z')
  expect(await holderOf(app, came)).toMatchObject({ email })
  app.setTime('2026-11-02T22:00:00Z')
  expect(await holderOf(app, came)).toBeNull()
})

test('nobody ends a session of somebody else (19.2)', async () => {
  const app = await openWithAda()
  await captureOf(app, 'bert@example.com', 'Bert')
  const [ada, bert] = [await signIn(app, email), await signIn(app, 'bert@example.com', 'his')]
  const [hers, his] = [await holderOf(app, ada), await holderOf(app, bert)]
  await endSessions(app, his!.personId, hers!.sessionId)
  expect(await holderOf(app, ada)).toMatchObject({ email })
})

test('P42: an account that its person ends lets nobody in, and is deleted when its period is over (19.2)', async () => {
  const app = await openWithAda()
  const came = await signIn(app, email)
  const holder = await holderOf(app, came)
  await ask(app, 'again')
  const { code } = await mailedCode(app)
  expect(await endAccount(app, holder!.personId)).toBe(true)
  expect(await endAccount(app, holder!.personId)).toBe(false)
  expect(await holderOf(app, came)).toBeNull()
  expect(await type(app, code, 'again')).toBeNull()
  const [row] = await app.owner.query<{ ended_at: Date }>({ text: 'select ended_at from accounts' })
  expect(row?.ended_at).toEqual(app.clock())
  // What they sent stays, and they may come again: to an account of its own.
  app.setTime('2026-11-02T11:30:00Z')
  expect(await holderOf(app, await signIn(app, email, 'later'))).toMatchObject({ email })
  expect(await app.owner.query({ text: 'select from accounts' })).toHaveLength(2)
  await sweep(app)
  expect(await app.owner.query({ text: 'select from accounts where ended_at is null' })).toHaveLength(1)
  expect(await app.owner.query({ text: 'select from accounts' })).toHaveLength(1)
})

test('P61: a compromised account is locked and reported in one press, until staff open it again (19.2)', async () => {
  const app = await openWithAda()
  const came = await signIn(app, email)
  const holder = await holderOf(app, came)
  await ask(app, 'a thief')
  const { code, token } = await mailedCode(app)
  const { personId } = holder!
  const lock = { personId, email, text: 'Somebody else uses it.', language: 'en' } as const
  expect(await lockAccount(app, lock)).toBe(true)
  expect(await holderOf(app, came)).toBeNull()
  expect(await type(app, code, 'a thief')).toBeNull()
  expect(await signInByLink(app, { token, browser: null, device })).toBeNull()
  expect(await ask(app, 'a thief', email, '198.51.100.1')).toBe('asked')
  expect(await mailedCode(app)).toMatchObject({ code: '' })
  const reports = await app.owner.query({ text: `select from reports where about = 'account'` })
  expect(reports).toHaveLength(1)
  expect(await lockAccount(app, lock)).toBe(false)
  expect(await unlockAccount(app, personId, { kind: 'staff', id: crypto.randomUUID() })).toBe(true)
  app.setTime('2026-11-02T12:00:00Z')
  expect(await holderOf(app, await signIn(app, email, 'hers'))).toMatchObject({ email })
})

test('R8: who had their data frozen, or complained of our mail, still comes in (19.2)', async () => {
  const app = await openWithAda()
  await app.owner.query({ text: 'update people set restricted_at = now()' })
  await app.owner.query({
    text: `insert into suppressions (key, channel, reason, created_at, how)
      select email_key, 'email', 'complaint', now(), 'webhook' from people`,
  })
  expect(await holderOf(app, await signIn(app, email))).toMatchObject({
    email,
    restrictedAt: expect.any(Date),
  })
})

test('P47: who is erased is signed out, and nothing of their account is left (19.2)', async () => {
  const app = await openWithAda()
  const came = await signIn(app, email)
  const holder = await holderOf(app, came)
  await ask(app, 'again')
  const { code } = await mailedCode(app)
  await erase(app, {
    personId: holder!.personId,
    reason: 'request',
    actor: { kind: 'system', id: null },
  })
  expect(await holderOf(app, came)).toBeNull()
  expect(await type(app, code, 'again')).toBeNull()
  for (const table of ['accounts', 'account_sessions', 'account_codes'])
    expect(await app.owner.query({ text: `select from ${table}` }), table).toEqual([])
})

test('P46: once an address is corrected, who came in by the old mailbox is out, and its link opens nothing (19.2)', async () => {
  const app = await openWithAda()
  const came = await signIn(app, email)
  const { personId = '' } = (await holderOf(app, came)) ?? {}
  await ask(app, 'theirs')
  const { token } = await mailedCode(app)
  const was = { name: 'Ada Lovelace', email, company: null, phone: null }
  const values = { ...was, email: 'ada@right.example' }
  const correction = {
    personId,
    was,
    values,
    by: 'phone',
    note: 'rang',
    actor: system,
    onlyOf: null,
  } as const
  expect(await correctPerson(app, correction)).toMatchObject({ kind: 'corrected' })
  expect(await holderOf(app, came)).toBeNull()
  expect(await signInByLink(app, { token, browser: null, device })).toBeNull()
})

test('P61: a lock is reported however many reports came, and takes the links to their requests with it (19.2)', async () => {
  const app = await openWithAda()
  const holder = await holderOf(app, await signIn(app, email))
  const own = await askFromAccount(app, holder!, { right: 'access', language: 'en', caller })
  expect(await readOwnRequest(app, own ?? '')).not.toBeNull()
  for (let count = 0; count < 6; count++)
    await takeReport(app, { about: 'breach', language: 'en', text: 'x', named: '', contact: '' }, null)
  const lock = { personId: holder!.personId, email, text: 'Somebody else uses it.', language: 'en' } as const
  expect(await lockAccount(app, lock)).toBe(true)
  expect(await app.owner.query({ text: `select from reports where about = 'account'` })).toHaveLength(1)
  expect(await readOwnRequest(app, own ?? '')).toBeNull()
})

test('six digits are not guessed by patience: after thirty wrong ones in a day only links open (19.2)', async () => {
  const app = await openWithAda()
  for (let mail = 0; mail < 6; mail++) {
    app.setTime(`2026-11-02T1${mail}:00:00Z`)
    await ask(app)
    const { code } = await mailedCode(app)
    for (let tries = 0; tries < 5; tries++) expect(await type(app, other(code))).toBeNull()
  }
  app.setTime('2026-11-02T16:30:00Z')
  await ask(app)
  const { code, token } = await mailedCode(app)
  expect(await type(app, code)).toBeNull()
  expect(await signInByLink(app, { token, browser: null, device })).not.toBeNull()
})
