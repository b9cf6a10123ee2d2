import { createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { withDatabase } from '#e2e/fixtures/database.ts'
import { type Mailbox, openMailbox } from '#e2e/fixtures/mailbox.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'

/** What stands nowhere but with this person. */
const person = {
  name: 'Zenobia Quarrington',
  email: 'zenobia@quarrington.example',
  phone: '+33 6 39 98 41 07',
  message: 'The xylograph of the heliotrope wants a page of its own.',
  file: 'xylograph-plan.txt',
  inFile: 'Forty heliotropes in a row.',
}
const traces = ['zenobia', 'quarrington', '639984107', '6 39 98 41 07', 'xylograph', 'heliotrope']

let sink: Awaited<ReturnType<typeof startSmtpSink>>
let app: RunningServer
let mailbox: Mailbox

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  sink = await startSmtpSink()
  app = await startServer({ env: sink.env, fresh: true })
  mailbox = openMailbox(sink.folder)
})
test.afterAll(async () => {
  await app.stop()
  await sink.stop()
})

test('P45, P47: with nobody at the desk a person holds their copy, is erased, has a certificate that another program verifies, and nothing of them is left (17.4)', async ({
  page,
}) => {
  await enquire(page)
  await copy(page)
  expect(await traced()).not.toEqual([])
  const reference = await erase(page)
  await verifyElsewhere(page, reference)
  expect(await traced()).toEqual([])
})

async function enquire(page: Page): Promise<void> {
  await page.goto(`${app.url}/contact`)
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('Email address').fill(person.email)
  await page.getByLabel('Phone').fill(person.phone)
  await page.getByLabel('Your message').fill(person.message)
  await page
    .getByLabel('Files')
    .setInputFiles({ name: person.file, mimeType: 'text/plain', buffer: Buffer.from(person.inFile) })
  await page.getByRole('button', { name: 'Send your message' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
}

/** Links of mails that were pressed before. */
const pressed = new Set<string>()

/** Asks by the form, and proves the mailbox. */
async function ask(page: Page, right: string): Promise<string> {
  await page.goto(`${app.url}/privacy/request`)
  await page.getByLabel(right).check()
  await page.getByLabel('Your email address').fill(person.email)
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
  const reference = /Q-[\w]+/.exec(page.url())?.[0] ?? ''
  const linkOf = (text: string) => /https?:\/\/\S+\/confirm\/\S+/.exec(text)?.[0] ?? ''
  const asking = await mailbox.waitForMail(
    ({ to, subject, text }) =>
      to.includes(person.email) && /Is this request yours/.test(subject) && !pressed.has(linkOf(text)),
  )
  pressed.add(linkOf(asking.text))
  await page.goto(linkOf(asking.text))
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/privacy\/requests\//)
  return reference
}

async function copy(page: Page): Promise<void> {
  await ask(page, 'A copy of what we hold about you')
  const bringing = await mailbox.newest(person.email, /What we hold about you/)
  await page.goto(/https?:\/\/\S+\/privacy\/package\/\S+/.exec(bringing.text)?.[0] ?? '')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take it away (ZIP)' }).click(),
  ])
  const files = unzipSync(readFileSync(await download.path()))
  const held = strFromU8(files['data.json'] ?? new Uint8Array())
  for (const value of [person.name, person.email, person.message, person.file]) expect(held).toContain(value)
  expect(Object.values(files).map((bytes) => strFromU8(bytes, true))).toContain(person.inFile)
}

/** @returns the reference of the request, which finds the certificate */
async function erase(page: Page): Promise<string> {
  const reference = await ask(page, 'Deletion')
  await page.getByRole('button', { name: 'Erase all of it' }).click()
  const last = await mailbox.newest(person.email, /We have your request/)
  expect(last.text).toContain(`/privacy/certificate/${reference}`)
  return reference
}

/** By the published key and the standard of signatures alone (RFC 7515, RFC 8037). */
async function verifyElsewhere(page: Page, reference: string): Promise<void> {
  const file = page.getByRole('link', { name: 'The certificate as a file' })
  await expect(async () => {
    await page.goto(`${app.url}/privacy/certificate/${reference}`)
    expect(await file.isVisible()).toBe(true)
  }).toPass({ timeout: 300_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()])
  const certificate = readFileSync(await download.path(), 'utf8').trim()
  const [header = '', payload = '', signature = ''] = certificate.split('.')
  const { keys } = (await (await page.request.get(`${app.url}/.well-known/jwks.json`)).json()) as {
    keys: { kid: string; [member: string]: string }[]
  }
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }
  const key = createPublicKey({ key: keys.find((one) => one.kid === kid) ?? {}, format: 'jwk' })
  const signed = Buffer.from(`${header}.${payload}`)
  expect(verify(null, signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
  const said = Buffer.from(payload, 'base64url').toString()
  expect(JSON.parse(said)).toMatchObject({ type: 'certificate-of-erasure', state: 'final' })
  expect(traces.filter((trace) => said.toLowerCase().includes(trace))).toEqual([])
}

/** Where a trace of them is found: in every row, in what lies in files, in what the server logged. */
async function traced(): Promise<string[]> {
  const found: string[] = []
  const look = (place: string, text: string) => {
    const lower = text.toLowerCase()
    for (const trace of traces)
      if (lower.includes(trace) || lower.includes(Buffer.from(trace).toString('hex')))
        found.push(`${trace} in ${place}`)
  }
  await withDatabase(app.dataDir, async (db) => {
    const tables = await db.query<{ name: string }>({
      text: `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    })
    expect(tables.length).toBeGreaterThan(50)
    for (const { name } of tables) {
      const rows = await db.query<{ row: string }>({ text: `select t::text as row from ${name} t` })
      for (const { row } of rows) look(name, row)
    }
  })
  // The server's own files hold what was written over until it is used again.
  const kept = readdirSync(app.dataDir, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('postgres/') && statSync(join(app.dataDir, name)).isFile(),
  )
  for (const name of kept) look(name, `${name}\n${readFileSync(join(app.dataDir, name), 'latin1')}`)
  look('what the server said', app.said())
  return found
}
