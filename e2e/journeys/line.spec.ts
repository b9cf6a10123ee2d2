import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { startNeonRelay } from '#e2e/fixtures/neon-relay.ts'
import { startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { startResendServer } from '#e2e/fixtures/resend-server.ts'
import { type RunningServer, runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'
import { walkTheLine } from './line.ts'
import { outboxMailbox } from './outbox-mailbox.ts'

test('the line with script, on the embedded database, by SMTP', async ({ browser }) => {
  const sink = await startSmtpSink()
  const app = await startServer({ env: sink.env, fresh: true })
  try {
    const mailbox = () => openMailbox(sink.folder)
    await walkTheLine({ ...withOwner(app), browser, javaScript: true, mailbox })
    await checkHandover(app)
  } finally {
    await app.stop()
    await sink.stop()
  }
})

test('the line without script, on the embedded database, mail read in the outbox', async ({ browser }) => {
  const app = await startServer()
  try {
    const mailbox = (desk: Parameters<typeof outboxMailbox>[0]) => outboxMailbox(desk, app.url)
    await walkTheLine({ ...withOwner(app), browser, javaScript: false, mailbox })
  } finally {
    await app.stop()
  }
})

test('the line on a PostgreSQL server, by Resend', async ({ browser }) => {
  const postgres = await startPlainPostgres()
  const resend = await startResendServer()
  try {
    const env = await prepare({ DATABASE_OWNER_URL: postgres.ownerUrl, ...makeServerKeys(), ...resend.env })
    const app = await startServer({ env })
    try {
      const mailbox = () => resendMailbox(resend)
      await walkTheLine({ ...withOwner(app), browser, javaScript: true, mailbox })
    } finally {
      await app.stop()
    }
  } finally {
    await resend.stop()
    await postgres.remove()
  }
})

test('the line on Neon’s driver through a relay, by SMTP', async ({ browser }) => {
  const postgres = await startPlainPostgres()
  const relay = await startNeonRelay()
  const sink = await startSmtpSink()
  try {
    const env = await prepare({
      DATABASE_OWNER_URL: postgres.ownerUrl,
      NEON_WS_PROXY: relay.address,
      ...makeServerKeys(),
      ...sink.env,
    })
    const app = await startServer({ env })
    try {
      const mailbox = () => openMailbox(sink.folder)
      await walkTheLine({ ...withOwner(app), browser, javaScript: false, mailbox })
      await checkHandover(app)
    } finally {
      await app.stop()
    }
  } finally {
    await sink.stop()
    await relay.stop()
    await postgres.remove()
  }
})

/** What an operator does first on a server: `npm run migrate` with the owner's address, which prints the other one. */
async function prepare(env: Record<string, string>): Promise<Record<string, string>> {
  const said = await runCommand('migrate', [], env)
  const [, url] = /^DATABASE_URL=(\S+)$/m.exec(said) ?? []
  if (!url) throw new Error(`No address was printed:\n${said}`)
  const { DATABASE_OWNER_URL: _, ...rest } = env
  return { ...rest, DATABASE_URL: url }
}

function withOwner({ url, ownerSignIn }: RunningServer): { url: string; ownerSignIn: string } {
  if (!ownerSignIn) throw new Error('No owner sign-in was printed.')
  return { url, ownerSignIn }
}

function resendMailbox({ mails }: Awaited<ReturnType<typeof startResendServer>>) {
  return {
    async newest(address: string, subject: RegExp) {
      const fits = () => mails().findLast((mail) => mail.to === address && subject.test(mail.subject))
      await expect.poll(fits, { timeout: 300_000 }).toBeTruthy()
      const { headers = {}, ...mail } = fits() ?? { subject: '', text: '' }
      const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
      return { ...mail, headers: new Map(names) }
    },
  }
}

/** Beside the running server: the hand-over is whole, and what was erased in the line is not in it. */
async function checkHandover(app: RunningServer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-handover-'))
  try {
    await app.operate('handover', join(folder, 'all'))
    const file = (name: string) => readFileSync(join(folder, 'all', name), 'utf8')
    expect(file('leads.csv')).toMatch(/^id,reference,/)
    expect(file('people.csv')).not.toContain('ada.')
    expect(file('erasures.csv').split('\n').length).toBeGreaterThan(2)
    expect(JSON.parse(file('schema.json'))).toContainEqual(expect.objectContaining({ file: 'leads.csv' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
