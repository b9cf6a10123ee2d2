import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { listRequestsOf } from '#lib/requests/queries.ts'
import { captureOf, signIn } from '#lib/testing/accounts.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { askFromAccount, openOwnRequest } from './ask.ts'
import { type AccountHolder, findHolder } from './queries.ts'
import { accountSecret } from './sign-in.ts'

async function openWithHolder() {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('itractit'))
  await captureOf(app)
  const { cookie } = await signIn(app, 'ada@example.com')
  const { sessionId } = await openAccountCookie(accountSecret(app), cookie)
  const holder = (await findHolder(app.db, sessionId ?? '', app.clock())) as AccountHolder
  return { app, holder }
}

const asked = { language: 'en', caller: '203.0.113.7' } as const

test.each([
  ['access', null],
  ['portability', null],
  ['objection', 'stopped'],
  ['restriction', 'restricted'],
  ['rectification', null],
  ['erasure', null],
] as const)(
  'R2: who is signed in asks for %s without another mail, and what needs nobody is done (19.2)',
  async (right, deed) => {
    const { app, holder } = await openWithHolder()
    const own = await askFromAccount(app, holder, { right, ...asked })
    expect(await readOwnRequest(app, own ?? '')).toMatchObject({ asked: right, deed, provenHow: 'mailbox' })
    const waiting = `select from outbox where kind = 'confirm_request' and state = 'waiting'`
    expect(await app.owner.query({ text: waiting })).toEqual([])
    // A copy is ordered now, and made by a worker.
    const copies = right === 'access' || right === 'portability' ? 1 : 0
    expect(await app.owner.query({ text: 'select from packages' })).toHaveLength(copies)
  },
)

test('who is signed in opens their own requests, and nobody else’s (19.2)', async () => {
  const { app, holder } = await openWithHolder()
  await captureOf(app, 'bert@example.com', 'Bert')
  await askFromAccount(app, holder, { right: 'rectification', ...asked })
  const [request] = await listRequestsOf(app.db, holder.personId)
  const own = await openOwnRequest(app, holder.personId, request?.id ?? '')
  expect(await readOwnRequest(app, own ?? '')).toMatchObject({ id: request?.id })
  const [bert] = await app.owner.query<{ id: string }>({
    text: `select id from people where email = 'bert@example.com'`,
  })
  expect(await openOwnRequest(app, bert?.id ?? '', request?.id ?? '')).toBeNull()
  expect(await openOwnRequest(app, holder.personId, 'x')).toBeNull()
})
