import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { connect, type Db } from '#db/client.ts'
import { startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'

/** What an address may be to us, and nobody else shall learn. */
const standings = ['unknown', 'subscribed', 'stopped', 'complained', 'refusing'] as const
type Standing = (typeof standings)[number]

const reasons: Partial<Record<Standing, string>> = {
  stopped: 'opt_out',
  complained: 'complaint',
  refusing: 'hard_bounce',
}

/** Somebody who is known, as the server would have made them. */
async function know(owner: Db, key: Buffer, email: string, standing: Standing): Promise<void> {
  if (standing === 'unknown') return
  const id = randomUUID()
  const record = randomUUID()
  const state = standing === 'stopped' || standing === 'complained' ? 'withdrawn' : 'given'
  const emailKey = suppressionKeyOf(key, email)
  await owner.query({
    text: `insert into people (id, email, email_key, language, sources, created_at, last_activity_at)
      values ($1, $2, $3, 'en', '{}', now(), now())`,
    values: [id, email, emailKey],
  })
  await owner.query({
    text: `insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
      values ($1, $2, 'marketing_email', 'email', $3, 'consent', 'en', 'Yes', 'press', now())`,
    values: [record, id, state],
  })
  await owner.query({
    text: `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
      values ($1, 'marketing_email', 'email', $2, $3, now())`,
    values: [id, state, record],
  })
  const reason = reasons[standing]
  if (!reason) return
  await owner.query({
    text: `insert into suppressions (key, channel, reason, created_at) values ($1, 'email', $2, now())`,
    values: [emailKey, reason],
  })
}

/** The answer to a post without script, and to where it leads, without what is made anew for each. */
async function signUp(url: string, page: string, email: string): Promise<{ told: string; ms: number }> {
  const [, form = ''] = /<form[^>]* action="\/forms\/newsletter"[^>]*>(.*?)<\/form>/s.exec(page) ?? []
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]))
  body.set('email', email)
  const begun = performance.now()
  const answer = await fetch(`${url}/forms/newsletter`, { method: 'POST', body, redirect: 'manual' })
  await answer.arrayBuffer()
  const ms = performance.now() - begun
  const to = answer.headers.get('location') ?? ''
  const thanks = await fetch(new URL(to, url))
  const names = [...answer.headers.keys()].join()
  const text = `${answer.status} ${names} ${thanks.status} ${to} ${await thanks.text()}`
  return { told: text.replaceAll(to.split('?')[1] ?? '-', '…').replace(/Q-[2-9A-Z]{8}/g, 'Q-…'), ms }
}

test('S8: whatever an address is to us, a sign-up is answered in the same words and in like time', async () => {
  const postgres = await startPlainPostgres()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const DATABASE_URL = /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? ''
  const app = await startServer({ env: { ...keys, DATABASE_URL } })
  const owner = await connect(postgres.ownerUrl)
  try {
    const key = Buffer.from(keys.SUPPRESSION_KEY ?? '', 'base64')
    const page = await (await fetch(`${app.url}/newsletter`)).text()
    const rounds = 7
    const told = new Map<Standing, string>()
    const times = new Map<Standing, number[]>(standings.map((standing) => [standing, []]))
    await signUp(app.url, page, 'first@example.com')
    for (let round = 0; round < rounds; round++) {
      for (const at of standings.keys()) {
        const standing = standings[(at + round) % standings.length] ?? 'unknown'
        const email = `${standing}.${round}@example.com`
        await know(owner, key, email, standing)
        const { told: words, ms } = await signUp(app.url, page, email)
        told.set(standing, words)
        times.get(standing)?.push(ms)
      }
    }
    expect(told.get('unknown')).toMatch(/^303 .* 200 /s)
    for (const standing of standings) expect(told.get(standing), standing).toBe(told.get('unknown'))
    // The quickest of each: all else is the machine's doing, and a slow one is slow in all of them.
    const quickest = standings.map((standing) => Math.min(...(times.get(standing) ?? [])))
    const [least, most] = [Math.min(...quickest), Math.max(...quickest)]
    expect(most - least, quickest.join(' ')).toBeLessThan(Math.max(25, least))
  } finally {
    await owner.close()
    await app.stop()
    await postgres.remove()
  }
})
