import { afterEach, expect, test, vi } from 'vitest'
import { findHolder } from '#lib/accounts/queries.ts'
import { accountSecret } from '#lib/accounts/sign-in.ts'
import { loadAgency } from '#lib/agency.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { eraseAsAsked, pressErasure } from '#lib/requests/own-erasure.ts'
import { captureOf, signIn } from '#lib/testing/accounts.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { acts } from './acts.ts'

// What is queued is sent by the test itself.
vi.mock('#app/_http/drain-afterwards.ts', () => ({ drainAfterwards: () => undefined }))
afterEach(() => vi.clearAllMocks())

async function pressEnd(agency: string) {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency(agency))
  await captureOf(app)
  const { cookie } = await signIn(app, 'ada@example.com')
  const { sessionId } = await openAccountCookie(accountSecret(app), cookie)
  const holder = await findHolder(app.db, sessionId ?? '', app.clock())
  if (!holder || !acts.end) throw new Error('Nobody is signed in.')
  const answer = await acts.end({ app, locale: 'en', holder, form: new FormData(), caller: '203.0.113.7' })
  return { app, holder, location: answer.headers.get('location') ?? '' }
}

test('P42: where nothing is kept past an account, ending it leads to the plan of an erasure, and one more press takes all of it (15.30)', async () => {
  const { app, location } = await pressEnd('itractit')
  const [, token = ''] = /^\/privacy\/requests\/([\w-]+)$/.exec(location) ?? []
  expect(await app.owner.query({ text: 'select from accounts where ended_at is null' })).toHaveLength(1)
  expect(await pressErasure(app, token)).toBe(true)
  expect(await eraseAsAsked(app)).toBe(1)
  for (const table of ['accounts', 'account_sessions', 'leads', 'people'])
    expect([table, await app.owner.query({ text: `select from ${table}` })]).toEqual([table, []])
})

test('P42: elsewhere an account ends by one press, and its period begins (19.2)', async () => {
  const { app, holder, location } = await pressEnd('itineris')
  expect(location).toBe('/account?said=ended')
  expect(await app.owner.query({ text: 'select from accounts where ended_at is not null' })).toHaveLength(1)
  expect(await findHolder(app.db, holder.sessionId, app.clock())).toBeNull()
})
