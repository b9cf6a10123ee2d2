import { afterAll, beforeEach, expect, test } from 'vitest'
import { openTestApp } from '#lib/testing/open-app.ts'
import { atProvider, browserWith, fresh, verified } from './testing/at-provider.ts'
import { openIdProvider, payloadOf } from './testing/openid-provider.ts'
import { enterByProvider, leaveForProvider } from './ways-in.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const keys = await openIdProvider(app.appUrl)
const { settings } = keys
const { member, goThere, comeBack, whyOf, memberOf } = atProvider(app, keys)

afterAll(() => keys.close())
beforeEach(() => {
  keys.spoil = null
  keys.instead = null
})

test('a way back without state, of another browser, or once more opens nothing (19.4)', async () => {
  const { email } = await member()
  const { query, cookie } = await goThere(verified(email))
  const { state, ...without } = query
  expect(state).toBeTruthy()
  expect(await comeBack(without, cookie)).toMatchObject({ why: 'elsewhere' })
  expect(await comeBack({ ...query, state: 'another' }, cookie)).toMatchObject({ why: 'elsewhere' })
  expect(await comeBack(query, fresh)).toMatchObject({ why: 'elsewhere' })
  // Another browser that is on its way itself.
  const other = await goThere(verified(email))
  expect(await comeBack(query, other.cookie)).toMatchObject({ why: 'elsewhere' })
  expect(await comeBack({ ...query, state: other.query.state ?? '' }, other.cookie)).toMatchObject({
    why: 'unproven',
  })
  expect(await comeBack(query, cookie)).toMatchObject({ kind: 'in' })
  // A copy of cookie and address: the provider gives a code out once.
  expect(await comeBack(query, cookie)).toMatchObject({ why: 'unproven' })
})

test('what a browser brings back that was altered opens nothing (19.4)', async () => {
  const { email } = await member()
  for (const name of ['state', 'nonce', 'pkce']) {
    const { query, cookie, left } = await goThere(verified(email))
    const values = { ...left.departure.values, [name]: '' }
    const spoiled = { ...cookie, departures: [{ ...left.departure, values }] }
    expect((await comeBack(query, spoiled)).kind, name).toBe('refused')
  }
})

test('two tabs that leave for the provider both come in (19.4)', async () => {
  const { id, email } = await member()
  const [one, other] = [await goThere(verified(email)), await goThere(verified(email))]
  const both = { ...fresh, departures: [other.left.departure, one.left.departure] }
  for (const { query } of [one, other]) {
    expect(await memberOf(await comeBack(query, both))).toMatchObject({ id })
  }
})

const seconds = () => Math.floor(Date.now() / 1000)
const again = (change: (payload: Record<string, unknown>) => object, header?: object) => (token: string) =>
  keys.sign({ ...payloadOf(token), ...change(payloadOf(token)) }, header)
const unsigned = (token: string) => `${token.split('.').slice(0, 2).join('.')}.`
const asNone = (token: string) =>
  `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`

test.each([
  ['of another audience', again(() => ({ aud: 'another' }))],
  ['of several audiences without its own party', again(() => ({ aud: ['candor', 'another'] }))],
  ['of another issuer', again(() => ({ iss: 'https://evil.example' }))],
  ['that has expired', again(() => ({ exp: seconds() - 3600 }))],
  ['that is not valid yet', again(() => ({ nbf: seconds() + 3600 }))],
  ['of another nonce', again(() => ({ nonce: 'another' }))],
  ['without a nonce', again(() => ({ nonce: undefined }))],
  ['without a subject', again(() => ({ sub: undefined }))],
  ['that is not signed', unsigned],
  ['by alg: none', asNone],
  ['by a key of nobody', again(() => ({}), { alg: 'RS256', kid: 'another' })],
  ['by the secret of the two', again(() => ({}), { alg: 'HS256' })],
  [
    'that was altered',
    (token: string) =>
      token.replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ ...payloadOf(token), email: 'x@y.example' })).toString('base64url')}.`,
      ),
  ],
  ['that is none', () => 'no token'],
])('an ID token %s lets nobody in (19.4)', async (_, spoil) => {
  const { email } = await member()
  keys.spoil = spoil
  expect(await whyOf(verified(email))).toBe('unproven')
})

test('clocks may differ by five minutes, and no more (19.4)', async () => {
  const { email } = await member()
  keys.spoil = again(() => ({ exp: seconds() - 290, nbf: seconds() - 600 }))
  expect(await whyOf(verified(email))).toBe('in')
  keys.spoil = again(() => ({ nbf: seconds() + 290, iat: seconds() + 290 }))
  expect(await whyOf(verified(email))).toBe('in')
  keys.spoil = again(() => ({ exp: seconds() - 310 }))
  expect(await whyOf(verified(email))).toBe('unproven')
  keys.spoil = again(() => ({ nbf: seconds() + 310 }))
  expect(await whyOf(verified(email))).toBe('unproven')
})

const html = { status: 200, type: 'text/html', body: '<!doctype html><title>Maintenance</title>' }
const down = { status: 503, type: 'text/plain', body: 'down' }
const nonsense = { status: 200, type: 'application/json', body: '{"issuer": 7}' }

test.each([
  ['HTML', html],
  ['that it is down', down],
  ['nonsense', nonsense],
])('a provider that answers %s keeps nobody waiting and lets nobody in (19.4)', async (_, answer) => {
  const { email } = await member()
  const spoilt = (path: RegExp) => {
    keys.instead = (request, response) => {
      if (!path.test(request.url ?? '')) return false
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
      return true
    }
  }
  spoilt(/openid-configuration/)
  expect(await leaveForProvider(app, browserWith(fresh), settings, '/admin')).toBeNull()
  keys.instead = null
  const { query, cookie } = await goThere(verified(email))
  spoilt(/token$/)
  expect(['silent', 'unproven']).toContain(((await comeBack(query, cookie)) as { why: string }).why)
})

test('a provider that says nothing is not waited for longer than that (19.4)', async () => {
  const { email } = await member()
  const hasty = { ...settings, patience: 20 }
  const { query, cookie } = await goThere(verified(email))
  keys.instead = () => true
  expect(await leaveForProvider(app, browserWith(fresh), hasty, '/admin')).toBeNull()
  expect(await enterByProvider(app, browserWith(cookie), hasty, query)).toMatchObject({ why: 'silent' })
  keys.instead = ({ url }) => url === '/token'
  expect(await enterByProvider(app, browserWith(cookie), hasty, query)).toMatchObject({ why: 'silent' })
})

test('a provider that is gone, or another that answers in its place, lets nobody in (19.4)', async () => {
  const gone = { ...settings, issuer: 'http://127.0.0.1:9' }
  expect(await leaveForProvider(app, browserWith(fresh), gone, '/admin')).toBeNull()
  const { email } = await member()
  const { query, cookie } = await goThere(verified(email))
  const posing = { ...settings, issuer: `${settings.issuer}/` }
  expect(await enterByProvider(app, browserWith(cookie), posing, query)).toMatchObject({ why: 'unproven' })
})

test('who declines there is told so, and stays out (19.4)', async () => {
  const { cookie, query } = await goThere(verified((await member()).email))
  const { state = '' } = query
  expect(await comeBack({ state, error: 'access_denied' }, cookie)).toMatchObject({ why: 'declined' })
})

test.each([
  'https://evil.example/admin',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/admin/do/sign-out',
  'http://localhost:3000.evil.example/',
])('S10: a way in by a provider leads to a page of the desk and nowhere else: %s (19.4)', async (target) => {
  const { email } = await member()
  const { query, cookie } = await goThere(verified(email), target)
  expect(await comeBack({ ...query, callbackUrl: target }, cookie)).toMatchObject({
    kind: 'in',
    next: '/admin',
  })
})
