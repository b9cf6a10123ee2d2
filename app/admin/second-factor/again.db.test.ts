import { beforeEach, expect, test, vi } from 'vitest'
import { membersWithPasskeys } from '#lib/passkeys/testing/members.ts'
import { sealCookie } from '#lib/platform/auth/session-cookie.ts'
import { startSession } from '#lib/sign-in/session.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { stubBuild } from '#lib/testing/stub-build.ts'
import { deskMessages } from '#messages/desk.ts'

const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), headers: new Headers() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => browser.headers,
}))

const app = await openTestApp('2026-11-02T10:00:00Z')
const { newMember, holder } = membersWithPasskeys(app)
Object.assign(globalThis, { candorApp: Promise.resolve(app) })
vi.stubEnv('APP_URL', app.appUrl)
stubBuild()
const [{ checkFactorAction, setFactorAction }, { checkPasskeyAction }, ask, setUp] = await Promise.all([
  import('./actions.tsx'),
  import('#app/admin/passkeys/passkey-actions.tsx'),
  import('./page.tsx'),
  import('./set-up/page.tsx'),
])

const minutes = (n: number) => app.setTime(new Date(app.clock().getTime() + n * 60_000).toISOString())

beforeEach(() => browser.jar.clear())

async function sitAt(sessionId: string): Promise<void> {
  const cookie = { sessionId, known: [], departures: [] }
  browser.jar.set('candor.staff', await sealCookie(app.keys.auth, cookie))
}

/** Posts the form of an action from a page of ours. */
function press(
  action: typeof checkFactorAction | typeof checkPasskeyAction | typeof setFactorAction,
  fields: Record<string, string>,
) {
  browser.headers = new Headers({ origin: app.appUrl, 'accept-language': 'fr' })
  const request = new Request(new URL(action.address({}), app.appUrl), {
    method: 'POST',
    headers: browser.headers,
    body: new URLSearchParams(fields),
  })
  return action.handle(request, {})
}

/** A page of the desk, as a browser gets it. */
async function shown(
  page: (props: { searchParams: Promise<Record<string, string>> }) => Promise<unknown>,
  address: string,
) {
  const { prerender } = await import('react-dom/static')
  const query = Object.fromEntries(new URL(address, app.appUrl).searchParams)
  const { prelude } = await prerender((await page({ searchParams: Promise.resolve(query) })) as never)
  return new Response(prelude as ReadableStream).text()
}

test('a second factor that is given again says when it is wrong, and asks on: a code as a passkey (19.4)', async () => {
  const { member } = await holder()
  minutes(20)
  await sitAt(member.sessionId)
  const first = await shown(ask.default, '/admin/second-factor?again=1&next=/admin/account')
  // Both forms say it.
  expect(first.match(/name="again" value="1"/g)).toHaveLength(2)
  const answers = [
    await press(checkFactorAction, { code: '000000', next: '/admin/account', again: '1' }),
    await press(checkPasskeyAction, { answer: '{}', next: '/admin/account', again: '1' }),
    await press(checkPasskeyAction, { answer: '', next: '/admin/account', again: '1' }),
  ]
  const { factor, passkeys } = deskMessages.en
  const said = [factor.wrong, passkeys.wrong.asked, passkeys.wrong.unscripted]
  for (const [index, answer] of answers.entries()) {
    const location = answer.headers.get('location') ?? ''
    expect(location).toMatch(/^\/admin\/second-factor\?next=%2Fadmin%2Faccount&again=1&flash=/)
    const page = await shown(ask.default, location)
    expect(page).toContain(said[index])
    expect(page.match(/name="again" value="1"/g)).toHaveLength(2)
  }
})

test('a second factor that is right leads on, and one that was passed is asked of nobody who did not want it (19.4)', async () => {
  const { member, codes } = await holder()
  minutes(20)
  await sitAt(member.sessionId)
  const right = await press(checkFactorAction, { code: codes[0] ?? '', next: '/admin/account', again: '1' })
  expect(right.headers.get('location')).toBe('/admin/account')
  await expect(shown(ask.default, '/admin/second-factor?next=/admin/account')).rejects.toMatchObject({
    digest: expect.stringContaining('/admin/account'),
  })
  expect((await press(checkFactorAction, { code: '1', again: 'https://evil.example' })).status).toBe(422)
})

/** Somebody whose provider vouched for their second factor, and who has none here. */
async function vouchedFor() {
  const { id } = await newMember()
  const opening = { by: 'oidc', device: null, withFactor: true } as const
  const { id: sessionId } = await app.db.transaction((tx) => startSession(tx, id, opening, app.clock()))
  await sitAt(sessionId)
}

const sealedIn = (page: string) => /name="pending" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('who came by a provider some time ago is told to sign in again, before and after they fill the form in (19.4)', async () => {
  await vouchedFor()
  const early = await shown(setUp.default, '/admin/second-factor/set-up')
  expect(sealedIn(early)).not.toBe('')
  minutes(15)
  const answer = await press(setFactorAction, { pending: sealedIn(early), code: '123456' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(deskMessages.fr.factor.signInAgain)
  const late = await shown(setUp.default, '/admin/second-factor/set-up')
  expect(late).toContain(deskMessages.en.factor.signInAgain)
  expect(late).toContain('action="/admin/do/sign-out"')
  expect(sealedIn(late)).toBe('')
})

test('who has a passkey and no app shows it again before they set an app up (19.4)', async () => {
  const { member } = await holder()
  await sitAt(member.sessionId)
  const page = await shown(setUp.default, '/admin/second-factor/set-up')
  minutes(15)
  const answer = await press(setFactorAction, { pending: sealedIn(page), code: '123456' })
  expect(answer.headers.get('location')).toBe('/admin/second-factor?next=%2Fadmin%2Faccount&again=1')
})
