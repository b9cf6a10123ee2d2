import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { freePort } from '#lib/platform/postgres/port.ts'
import { type OpenIdProvider, openIdProvider } from '#lib/sign-in/testing/openid-provider.ts'

const email = 'ada@agency.example'
let keys: OpenIdProvider
let server: RunningServer

test.beforeAll(async () => {
  const port = await freePort()
  keys = await openIdProvider(`http://localhost:${port}`)
  const { issuer, clientId, clientSecret } = keys.settings
  const env = {
    OIDC_ISSUER: issuer,
    OIDC_NAME: 'Keys',
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  }
  server = await startServer({ port, env })
})

test.afterAll(async () => {
  await server?.stop()
  await keys?.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a member comes in by a provider, to the page that was asked for, and is out once removed, ${javaScriptEnabled ? 'with' : 'without'} script (19.4)`, async ({
    browser,
  }) => {
    await server.operate('staff', 'add', '--email', email, '--role', 'sales')
    keys.subject = { sub: `ada-${javaScriptEnabled}`, email, email_verified: true, name: 'Ada', amr: ['mfa'] }
    const context = await browser.newContext({ javaScriptEnabled, baseURL: server.url })
    const page = await context.newPage()
    await page.goto('/admin/leads?stage=won')
    await page.waitForURL(/sign-in\?next=/)
    // Looking sets no cookie: the press does, one.
    expect(await context.cookies(server.url)).toEqual([])
    if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign in with Keys' }).click()
    await page.waitForURL(/\/admin\/leads\?stage=won$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await context.cookies(server.url)).map(({ name }) => name)).toEqual(['candor.staff'])
    await server.operate('staff', 'remove', '--email', email)
    await page.goto('/admin/leads')
    await page.waitForURL(/sign-in/)
    await page.getByRole('button', { name: 'Sign in with Keys' }).click()
    await page.waitForURL(/flash=sign-in\.with-provider\.not_on_team/)
    await expect(page.getByText('Nobody on the team has your address.')).toBeVisible()
    await context.close()
  })
}

test('nothing of next-auth but the way back is reached from outside, and it sets no cookie (19.1)', async ({
  request,
}) => {
  for (const path of [
    'csrf',
    'providers',
    'session',
    'signin',
    'signin/oidc',
    'signout',
    'error',
    'callback/google',
    '_log',
  ])
    for (const method of ['get', 'post'] as const) {
      const response = await request[method](`${server.url}/api/auth/${path}`)
      expect([404, 405], `${method} ${path}`).toContain(response.status())
      expect(response.headers()['set-cookie'], path).toBeUndefined()
    }
  const stray = await request.get(`${server.url}/api/auth/callback/oidc?code=x&state=y`, { maxRedirects: 0 })
  expect(stray.status()).toBe(303)
  expect(stray.headers().location).toContain('flash=sign-in.with-provider.elsewhere')
})
