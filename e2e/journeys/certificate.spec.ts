import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { withDatabase } from '#e2e/fixtures/database.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'

let app: RunningServer

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  app = await startServer()
})
test.afterAll(() => app.stop())

const reference = 'C-7F3K2M9X'

test('P47: whoever was erased finds their certificate, and anybody checks it without script (17.4)', async ({
  browser,
}) => {
  await withDatabase(app.dataDir, async (db) => {
    await db.query({
      text: `insert into certificates (id, reference, requests, removed, processors, erased_at)
        values (gen_random_uuid(), $1, '{Q-7F3K2M9X}', '[{"table": "people", "rows": 1}]',
          '[{"name": "The mailer", "confirmedAt": null}]', now())`,
      values: [reference],
    })
  })
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${app.url}/privacy/certificate/Q-7F3K2M9X`)
  await expect(
    page.getByText('It is pending until these confirm that they let go too: The mailer.'),
  ).toBeVisible()
  const file = await page.request.get(`${app.url}/privacy/certificate/${reference}/file`)
  const text = await file.text()
  const path = join(app.dataDir, 'certificate.jws')
  writeFileSync(path, text)
  expect(await app.operate('certificate', path)).toContain(`Genuine: ${reference}`)

  await page.goto(`${app.url}/privacy/certificate`)
  await page.getByLabel('The certificate', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.getByRole('status')).toContainText('Genuine, and pending')
  await page.goto(`${app.url}/fr/privacy/certificate`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'certificate.jws',
    mimeType: 'application/jose',
    buffer: Buffer.from(text.slice(0, -4)),
  })
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await expect(page.getByRole('status')).toContainText('Modifié')

  const keys = await page.request.get(`${app.url}/.well-known/jwks.json`)
  expect(await keys.json()).toEqual({
    keys: [expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' })],
  })
  expect((await page.request.get(`${app.url}/privacy/certificate/Q-NOTHERE0`)).status()).toBe(404)
})
