import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openMailbox } from '../fixtures/mailbox.ts'
import { startNeonRelay } from '../fixtures/neon-relay.ts'
import { startPlainPostgres } from '../fixtures/plain-postgres.ts'
import { startResendServer } from '../fixtures/resend-server.ts'
import { type RunningHouse, runCommand, startHouse } from '../fixtures/server.ts'
import { makeServerKeys } from '../fixtures/server-keys.ts'
import { startSmtpSink } from '../fixtures/smtp-sink.ts'
import { walkTheLine } from './line.ts'
import { outboxMailbox } from './outbox-mailbox.ts'

test('the line with script, on the embedded database, by SMTP', async ({ browser }) => {
  const sink = await startSmtpSink()
  const house = await startHouse({ env: sink.env, fresh: true })
  try {
    const mailbox = () => openMailbox(sink.folder)
    await walkTheLine({ ...withOwner(house), browser, javaScript: true, mailbox })
    await checkHandover(house)
  } finally {
    await house.stop()
    await sink.stop()
  }
})

test('the line without script, on the embedded database, mail read in the outbox', async ({ browser }) => {
  const house = await startHouse()
  try {
    const mailbox = (desk: Parameters<typeof outboxMailbox>[0]) => outboxMailbox(desk, house.url)
    await walkTheLine({ ...withOwner(house), browser, javaScript: false, mailbox })
  } finally {
    await house.stop()
  }
})

test('the line on a PostgreSQL server, by Resend', async ({ browser }) => {
  const postgres = await startPlainPostgres()
  const resend = await startResendServer()
  try {
    const env = await prepare({ DATABASE_OWNER_URL: postgres.ownerUrl, ...makeServerKeys(), ...resend.env })
    const house = await startHouse({ env })
    try {
      const mailbox = () => resendMailbox(resend)
      await walkTheLine({ ...withOwner(house), browser, javaScript: true, mailbox })
    } finally {
      await house.stop()
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
    const house = await startHouse({ env })
    try {
      const mailbox = () => openMailbox(sink.folder)
      await walkTheLine({ ...withOwner(house), browser, javaScript: false, mailbox })
      await checkHandover(house)
    } finally {
      await house.stop()
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

function withOwner({ url, ownerSignIn }: RunningHouse): { url: string; ownerSignIn: string } {
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

/** Beside the running house: the hand-over is whole, and what was erased in the line is not in it. */
async function checkHandover(house: RunningHouse): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-handover-'))
  try {
    await house.operate('handover', join(folder, 'all'))
    const file = (name: string) => readFileSync(join(folder, 'all', name), 'utf8')
    expect(file('leads.csv')).toMatch(/^id,reference,/)
    expect(file('people.csv')).not.toContain('ada.')
    expect(file('erasures.csv').split('\n').length).toBeGreaterThan(2)
    expect(JSON.parse(file('schema.json'))).toContainEqual(expect.objectContaining({ file: 'leads.csv' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
