import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Enquiry, sendEnquiry, type Target } from '#e2e/fixtures/enquirers.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { type PlainPostgres, startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { type RunningServer, runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { type SmtpSink, startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'

/** So often each is killed: 30 times is the whole claim, of which every run of the tests takes a sample. */
const kills = process.env.CANDOR_SOAK === '1' ? 30 : 6
const enquirers = 8

test.describe.configure({ mode: 'parallel' })
test.setTimeout(60 * 60_000)

/**
 * Enquirers that send until they are stopped, by form and API in turn. What is not acknowledged is sent again, as
 * people and machines do, so that every enquiry ends acknowledged.
 */
function startEnquirers(target: Target) {
  const acknowledged = new Map<string, string[]>()
  let last = 0
  let going = true
  let awaited: { count: number; reached: () => void } | null = null
  const running = Array.from({ length: enquirers }, async (_, index) => {
    while (going) {
      last += 1
      const enquiry: Enquiry = { n: last, by: index % 2 === 0 ? 'api' : 'form' }
      let reference: string | null = null
      while (!reference && going) reference = await sendEnquiry(target, enquiry)
      if (!reference) break
      const name = `${enquiry.by}${enquiry.n}@example.com`
      acknowledged.set(name, [...(acknowledged.get(name) ?? []), reference])
      if (awaited && acknowledged.size >= awaited.count) awaited.reached()
    }
  })
  return {
    acknowledged,
    /** Resolves when so many more were acknowledged. */
    more: (count: number) =>
      new Promise<void>((reached) => {
        awaited = { count: acknowledged.size + count, reached }
      }),
    stop: async () => {
      going = false
      await Promise.all(running)
    },
  }
}

type Kept = { readonly reference: string; readonly email: string }

/** What a hand-over of the server holds: every lead with its address. */
async function leadsOf(app: RunningServer, folder: string): Promise<Kept[]> {
  await app.operate('handover', folder)
  const people = new Map(rows(folder, 'people').map((row) => [row.id, row.email ?? '']))
  return rows(folder, 'leads').map((row) => ({
    reference: row.reference ?? '',
    email: people.get(row.person_id ?? '') ?? '',
  }))
}

/** Rows of a table whose values hold neither commas nor line breaks where it matters: ids, references, addresses. */
function rows(folder: string, table: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(folder, `${table}.csv`), 'utf8')
    .trim()
    .split('\n')
  const columns = head.split(',')
  return lines.map((line) => {
    const values = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((value) => value.replace(/,$/, '')) ?? []
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  })
}

/** Every acknowledged reference once, nothing half, and one mail to staff for each, by its Message-ID. */
async function expectWhole(
  app: RunningServer,
  sink: SmtpSink,
  acknowledged: ReadonlyMap<string, string[]>,
  folder: string,
) {
  const kept = await leadsOf(app, folder)
  const byEmail = Map.groupBy(kept, ({ email }) => email)
  for (const [email, references] of acknowledged) {
    expect(new Set(references).size, email).toBe(1)
    expect(
      byEmail.get(email)?.map(({ reference }) => reference),
      email,
    ).toEqual([references[0]])
  }
  // One that was stored and never acknowledged is whole too: a person, a lead, a mail.
  expect(new Set(kept.map(({ reference }) => reference)).size).toBe(kept.length)
  expect([...byEmail.values()].filter((leads) => leads.length > 1)).toEqual([])
  const messages = rows(folder, 'outbox')
  const leads = rows(folder, 'leads')
  expect(messages.filter(({ kind }) => kind === 'staff_notice')).toHaveLength(leads.length)
  expect(new Set(messages.map(({ lead_id }) => lead_id)).size).toBe(leads.length)
  const mailbox = openMailbox(sink.folder)
  await expect
    .poll(async () => new Set((await noticesIn(mailbox)).map(({ subject }) => subject)).size, {
      timeout: 600_000,
    })
    .toBe(kept.length)
  const notices = await noticesIn(mailbox)
  const ids = Map.groupBy(notices, ({ subject }) => subject)
  for (const [subject, mails] of ids)
    expect(new Set(mails.map(({ headers }) => headers.get('message-id'))).size, subject).toBe(1)
  for (const { reference } of kept) expect(ids.has(`New enquiry ${reference}`), reference).toBe(true)
}

async function noticesIn(mailbox: ReturnType<typeof openMailbox>) {
  return (await mailbox.all()).filter(({ subject }) => subject.startsWith('New enquiry'))
}

async function targetOf(app: RunningServer): Promise<Target> {
  const said = await app.operate('key', 'add', '--form', 'contact', '--rate', '0')
  const { notice } = (await (await fetch(`${app.url}/privacy/policy.json`)).json()) as { notice: string }
  return { url: app.url, key: /^Key: (\S+)$/m.exec(said)?.[1] ?? '', notice }
}

/** Somewhere between a few and a few dozen enquiries later. */
const aWhile = () => 1 + Math.floor(Math.random() * 8)

test(`every acknowledged enquiry is there once, whole, with one mail to staff, after ${kills} kills of the app`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor kill '))
  const sink = await startSmtpSink()
  const env = { ...sink.env, TRUST_PROXY: '1' }
  let app = await startServer({ dataDir, env })
  try {
    const crowd = startEnquirers(await targetOf(app))
    for (let round = 0; round < kills; round++) {
      await test.step(`kill ${round + 1}`, async () => {
        await crowd.more(aWhile())
        await app.kill()
        app = await startServer({ dataDir, env, port: app.port })
      })
    }
    await crowd.stop()
    await expectWhole(app, sink, crowd.acknowledged, join(dataDir, 'handover'))
  } finally {
    await app.stop()
    await sink.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test(`the same after ${kills} kills of the database`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor kill '))
  const postgres: PlainPostgres = await startPlainPostgres()
  const sink = await startSmtpSink()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const url = /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? ''
  const app = await startServer({ env: { ...keys, ...sink.env, DATABASE_URL: url, TRUST_PROXY: '1' } })
  try {
    const crowd = startEnquirers(await targetOf(app))
    for (let round = 0; round < kills; round++) {
      await test.step(`kill ${round + 1}`, async () => {
        await crowd.more(aWhile())
        await postgres.kill()
        await postgres.start()
      })
    }
    await crowd.more(1)
    await crowd.stop()
    await expectWhole(app, sink, crowd.acknowledged, join(folder, 'handover'))
  } finally {
    await app.stop()
    await sink.stop()
    await postgres.remove()
    rmSync(folder, { recursive: true, force: true })
  }
})
