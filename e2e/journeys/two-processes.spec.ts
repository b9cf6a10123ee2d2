import { expect, test } from '@playwright/test'
import { connect } from '#db/client.ts'
import { type Enquiry, sendEnquiry } from '#e2e/fixtures/enquirers.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'

const connections = 16
/** Below what a form takes in five minutes before it asks for work. */
const distinct = 240

test('two processes and their workers on one database: one lead per distinct enquiry, none lost, one mail each', async () => {
  const postgres = await startPlainPostgres()
  const sink = await startSmtpSink()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const env = {
    ...keys,
    ...sink.env,
    DATABASE_URL: /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? '',
    TRUST_PROXY: '1',
  }
  const apps = await Promise.all([startServer({ env }), startServer({ env })])
  try {
    const [one] = apps
    const key =
      /^Key: (\S+)$/m.exec(await one.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1] ?? ''
    const { notice } = (await (await fetch(`${one.url}/privacy/policy.json`)).json()) as { notice: string }
    const targets = apps.map(({ url }) => ({ url, key, notice }))
    // Each enquiry three times, to either process, shuffled; the same post often meets itself.
    const posts = Array.from({ length: distinct * 3 }, (_, index): Enquiry => {
      const n = (index % distinct) + 1
      return { n, by: n % 2 === 0 ? 'api' : 'form' }
    }).sort(() => Math.random() - 0.5)
    const references = new Map<string, Set<string>>()
    await Promise.all(
      Array.from({ length: connections }, async (_, connection) => {
        for (let next = posts.pop(); next; next = posts.pop()) {
          const target = targets[(connection + next.n) % 2] ?? targets[0]
          if (!target) continue
          let reference: string | null = null
          while (!reference) reference = await sendEnquiry(target, next)
          const name = `${next.by}${next.n}`
          references.set(name, (references.get(name) ?? new Set()).add(reference))
        }
      }),
    )
    expect(references.size).toBe(distinct)
    expect([...references.values()].filter((found) => found.size !== 1)).toEqual([])
    const owner = await connect(postgres.ownerUrl)
    try {
      const [kept] = await owner.query({
        text: `select count(*)::int as leads, count(distinct reference)::int as refs, count(distinct person_id)::int as people
          from leads`,
      })
      expect(kept).toEqual({ leads: distinct, refs: distinct, people: distinct })
    } finally {
      await owner.close()
    }
    const mailbox = openMailbox(sink.folder)
    const mails = async () => (await mailbox.all()).map(({ headers }) => headers.get('message-id'))
    await expect.poll(async () => (await mails()).length, { timeout: 300_000 }).toBe(distinct * 2)
    expect(new Set(await mails()).size).toBe(distinct * 2)
  } finally {
    await Promise.all(apps.map((app) => app.stop()))
    await sink.stop()
    await postgres.remove()
  }
})
