import { expect, test } from '@playwright/test'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { startTlsProxy, type TlsProxy } from '#e2e/fixtures/tls-proxy.ts'

test.describe.configure({ mode: 'serial' })
test.use({ ignoreHTTPSErrors: true })

let proxy: TlsProxy
let app: RunningServer

test.beforeAll(async () => {
  proxy = await startTlsProxy()
  app = await startServer({ env: { APP_URL: proxy.url, TRUST_PROXY: '1' } })
  proxy.leadTo(app.port)
})

test.afterAll(async () => {
  await app?.stop()
  await proxy?.stop()
})

for (const prefix of ['', '/fr', '/ar']) {
  test(`behind a TLS proxy an unknown form and a closed one say so${prefix && ` at ${prefix}`} (15.35)`, async ({
    request,
  }) => {
    for (const path of [`${prefix}/ask/nope`, `${prefix}/closed/contact`, `${prefix}/nowhere`]) {
      const answer = await request.get(`${proxy.url}${path}`)
      expect(answer.status(), path).toBe(404)
      expect(answer.headers()['content-security-policy'], path).toContain("script-src 'none'")
      expect(await answer.text(), path).toContain('<h1')
    }
  })
}

test('whatever a caller says of the way it came, it is answered, with no proxy trusted too (15.35)', async ({
  request,
}) => {
  const plain = await startServer()
  try {
    for (const url of [plain.url, proxy.url]) {
      for (const said of ['https', 'http', 'https,http', '::', 'gopher']) {
        const headers = {
          'X-Forwarded-Proto': said,
          'X-Forwarded-Host': 'elsewhere.example',
          'X-Forwarded-Port': '1',
        }
        expect((await request.get(`${url}/ask/nope`, { headers })).status(), said).toBe(404)
        expect((await request.get(`${url}/contact`, { headers })).status(), said).toBe(200)
      }
    }
    const named = { 'X-Candor-Instead': 'nothing en' }
    expect((await request.get(`${plain.url}/contact`, { headers: named })).status()).toBe(200)
  } finally {
    await plain.stop()
  }
})
