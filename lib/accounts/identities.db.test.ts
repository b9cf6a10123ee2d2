import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { captureOf, signIn } from '#lib/testing/accounts.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { connectIdentity, disconnectIdentity, listIdentitiesOf } from './identities.ts'
import { findHolder } from './queries.ts'
import { accountSecret } from './sign-in.ts'

const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('itractit'))

async function signedIn(email: string, browser: string) {
  const { sessionId } = await openAccountCookie(
    accountSecret(app),
    (await signIn(app, email, browser)).cookie,
  )
  const holder = await findHolder(app.db, sessionId ?? '', app.clock())
  if (!holder) throw new Error('Nobody is signed in.')
  return holder
}

test('P61: a session that ends because a network is disconnected forgets on what browser it was (19.2)', async () => {
  const email = 'ada@example.com'
  await captureOf(app, email)
  const here = await signedIn(email, 'here')
  const elsewhere = await signedIn(email, 'elsewhere')
  const said = { issuer: 'https://x.com', subject: '1', name: null, email: null, at: 0 }
  expect(await connectIdentity(app, here, said)).toBe('connected')
  const [identity] = await listIdentitiesOf(app.db, here.personId)
  expect(await disconnectIdentity(app, here, identity?.id ?? '')).toBe(true)
  const sessions = await app.owner.query({
    text: 'select id, device, ended_at is not null as ended from account_sessions order by ended',
  })
  expect(sessions).toEqual([
    { id: here.sessionId, device: 'Firefox', ended: false },
    { id: elsewhere.sessionId, device: null, ended: true },
  ])
})
