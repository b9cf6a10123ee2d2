import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { accountSecret } from '#lib/accounts/sign-in.ts'
import { atNetwork, openWithNetworks } from '#lib/accounts/testing/at-network.ts'
import { networkEnd } from '#lib/accounts/testing/network-end.ts'
import type { AppContext } from '#lib/app.ts'
import { sealAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { deskMessages } from '#messages/desk.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

const browser = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  headers: new Headers(),
  log: [] as string[],
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => browser.headers,
}))
// It writes what it writes, where the test reads it.
vi.mock('pino', async (load) => {
  const { pino } = await load<typeof import('pino')>()
  const write = (line: string) => browser.log.push(line)
  const { stdTimeFunctions } = pino
  return { pino: Object.assign((options: object) => pino(options, { write }), { stdTimeFunctions }) }
})

const appUrl = 'http://localhost:3000'
const facebook = await networkEnd('facebook', appUrl)
const app = await openWithNetworks([facebook.settings])
const at = atNetwork(app, facebook)

const assets = { site: '', desk: '', face: null, drawings: {}, pictures: {}, favicon: null }
const parts = { services: [], work: [] }
vi.stubEnv('APP_URL', appUrl)
vi.stubEnv(
  'CANDOR_BUILD',
  JSON.stringify({
    pages: [],
    articles: [],
    parts,
    assets,
    cards: {},
    site: appUrl,
    closes: {},
    uploads: [],
  }),
)
vi.stubEnv('AGENCY', 'itractit')
const [{ GET }, { leave }] = await Promise.all([
  import('#app/api/auth/[...nextauth]/route.ts'),
  import('./network-acts.ts'),
])

afterAll(() => facebook.close())
beforeEach(() => {
  serve(Promise.resolve(app))
  facebook.instead = null
  browser.jar.clear()
  browser.log.length = 0
})

function serve(opened: Promise<AppContext>): void {
  opened.catch(() => undefined)
  Object.assign(globalThis, { candorApp: opened })
}

/** Somebody who left for the network from the account's page of a language, and is sent back. */
async function wayBack(locale: Locale): Promise<Record<string, string>> {
  facebook.says = { id: 'subject', name: 'Ada Lovelace', email: 'ada@example.com' }
  const { query, cookie } = await at.goThere(undefined, localePath(locale, '/account'))
  browser.jar.set('candor.account', await sealAccountCookie(accountSecret(app), cookie))
  return query
}

/** Comes to where it sends back to. */
function come(id: string, query: Record<string, string>, asks: string): Promise<Response> {
  browser.headers = new Headers({ 'accept-language': asks })
  const request = new Request(`${appUrl}/api/auth/callback/${id}?${new URLSearchParams(query)}`, {
    headers: browser.headers,
  })
  return GET(request, { params: Promise.resolve({ nextauth: ['callback', id] }) })
}

const away = new Error('connect ECONNREFUSED')

test('S9: by what departures of a network are counted, nobody reads which network it is (19.2)', async () => {
  const form = new FormData()
  form.set('network', 'facebook')
  expect((await leave({ app, locale: 'en', form, caller: '203.0.113.7' }))?.status).toBe(200)
  const keys = (await app.owner.query<{ key: Buffer }>({ text: 'select key from rates' })).map(({ key }) =>
    Buffer.from(key).toString('hex'),
  )
  expect(keys).toHaveLength(1)
  for (const place of ['203.0.113.0', '203.0.113.7', '203.0.113.0/24'])
    expect(keys).not.toContain(digestBytes(`leave/account/${place}`).toString('hex'))
  // Another installation, whose key is another, counts the same network under another name.
  const other = { ...app, keys: { ...app.keys, data: Buffer.alloc(32, 1) } }
  expect((await leave({ app: other, locale: 'en', form, caller: '203.0.113.7' }))?.status).toBe(200)
  expect(await app.owner.query({ text: 'select from rates' })).toHaveLength(2)
})

test('who comes back from a network while the database is away reads so on a page of the account, in the language they left in (19.2)', async () => {
  const query = await wayBack('fr')
  const broken = () => Promise.reject(away)
  serve(Promise.resolve({ ...app, db: { ...app.db, query: broken, transaction: broken } as never }))
  const answer = await come('facebook', query, 'ar')
  const page = await answer.text()
  expect(answer.status).toBe(503)
  expect(page).toContain('lang="fr"')
  expect(page).toContain(messages.fr.privacy.away.text)
  expect(page).toContain('href="/fr/account"')
  expect(page).not.toContain('/admin')
})

test('a site that cannot be opened tells them in the language that their browser asks for (19.2)', async () => {
  const query = await wayBack('fr')
  serve(Promise.reject(away))
  const answer = await come('facebook', query, 'ar')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain(messages.ar.privacy.away.text)
})

test('who comes back from a network that was taken out of the settings is told what to do instead (19.2)', async () => {
  const query = await wayBack('ar')
  serve(Promise.resolve({ ...app, networks: [] }))
  const answer = await come('facebook', query, 'en')
  const page = await answer.text()
  expect(answer.status).toBe(404)
  expect(page).toContain(messages.ar.account.networks.ended.text)
  expect(page).toContain('href="/ar/account"')
  expect(page).not.toContain('/admin')
})

test('staff who come back from a provider read what stands against it in their language (19.4)', async () => {
  const missing = await come('oidc', {}, 'fr')
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain(deskMessages.fr.missing.text)
  serve(Promise.reject(away))
  const fault = await come('oidc', {}, 'ar')
  const page = await fault.text()
  expect(fault.status).toBe(503)
  expect(page).toContain('lang="ar"')
  expect(page).toContain(deskMessages.ar.fault.text)
})

test('P13: why a network fails is logged, and nothing that it says of anybody (19.2)', async () => {
  const query = await wayBack('fr')
  const description = 'ada@example.com\nis unknown\nat ada@example.com'
  facebook.instead = (_, response) => {
    const json = { 'content-type': 'application/json' }
    response.writeHead(400, json).end(JSON.stringify({ error: 'denied', error_description: description }))
    return true
  }
  const answer = await come('facebook', query, 'en')
  expect(answer.headers.get('location')).toMatch(/^\/fr\/account\?said=network_(?:silent|unproven)$/)
  expect(browser.log).toHaveLength(1)
  const line = JSON.parse(browser.log[0] ?? '')
  expect(line).toMatchObject({
    route: 'api/auth',
    fault: 'OPError',
    stack: [expect.stringMatching(/^at /), ...line.stack.slice(1)],
  })
  expect(browser.log[0]).not.toMatch(/ada|subject|denied|203\.0/i)
})

test('who said no at a network, or brings no cookie of ours back, is led to the account in their language, and nothing is logged (19.2)', async () => {
  const query = await wayBack('fr')
  const { state = '' } = query
  const declined = await come('facebook', { state, error: 'access_denied' }, 'ar')
  expect(declined.headers.get('location')).toBe('/fr/account?said=network_declined')
  browser.jar.clear()
  expect((await come('facebook', query, 'ar')).headers.get('location')).toBe(
    '/ar/account?said=network_elsewhere',
  )
  expect(browser.log).toEqual([])
})
