import { expect, test } from '@playwright/test'
import { type BenchApp, openBenchApp } from '#bench/context.ts'
import { insertSubscribers } from '#db/seed/subscribers.ts'
import { startCountingSink } from '#e2e/fixtures/counting-sink.ts'
import { startResendServer } from '#e2e/fixtures/resend-server.ts'
import { startWorkerProcess } from '#e2e/fixtures/worker.ts'
import type { AppContext } from '#lib/app.ts'
import { queueCampaigns } from '#lib/campaigns/jobs.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { releaseAbandoned } from '#lib/doors/send/outbox/record-outcomes.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { announce } from '#lib/testing/announce.ts'

/** `npm run soak` runs the whole; here a sample of it. */
const soak = process.env.CANDOR_SOAK === '1'
const people = soak ? 20_000 : 2_000
const kills = soak ? 50 : 5
const leavers = soak ? 400 : 40

test.describe.configure({ mode: 'default' })
test.setTimeout((soak ? 6 : 1) * 60 * 60_000)

const keyOf = (app: AppContext, email: string) => suppressionKeyOf(app.keys.suppression, email)

/** Readers of every kind: most are opted in, every tenth only asked, every tenth has opted out. */
async function addPeople(app: AppContext): Promise<{ permitted: string[]; unpermitted: string[] }> {
  const rows = Array.from({ length: people }, (_, n) => ({
    email: `reader${n}@example.com`,
    language: ['en', 'fr', 'ar'][n % 3] ?? 'en',
    tags: [],
    state: n % 10 === 1 ? ('requested' as const) : ('given' as const),
  }))
  await insertSubscribers(app.db, rows, (email) => keyOf(app, email), app.clock())
  const gone = rows.filter((_, n) => n % 10 === 2).map(({ email }) => email)
  await app.db.query({
    text: `insert into suppressions (key, channel, reason, created_at)
      select unnest($1::bytea[]), 'email', 'opt_out', now()`,
    values: [gone.map((email) => keyOf(app, email))],
  })
  const given = rows.filter(({ state, email }) => state === 'given' && !gone.includes(email))
  const permitted = given.map(({ email }) => email)
  return {
    permitted,
    unpermitted: rows.map(({ email }) => email).filter((email) => !permitted.includes(email)),
  }
}

type Left = { readonly email: string; readonly before: number }

/**
 * Opts somebody out; tells those whose message no worker had claimed when the opt-out was committed, and how many they
 * had got by then: nothing more may come.
 */
async function leave(app: AppContext, email: string, arrived: () => readonly string[]): Promise<Left | null> {
  const actor = { kind: 'person', id: null } as const
  await optOut(app, { emailKey: keyOf(app, email), how: 'one_click', wording: '', actor })
  const [row] = await app.db.query<{ state: string }>({
    text: `select o.state from outbox o join people p on p.id = o.person_id where p.email = $1`,
    values: [email],
  })
  const before = arrived().filter((one) => one === email).length
  return row?.state === 'waiting' || row?.state === 'refused' ? { email, before } : null
}

/** Some, one after the other, at any time of a round. */
async function leaveSome(app: AppContext, from: readonly string[], arrived: () => readonly string[]) {
  const left: (Left | null)[] = []
  for (let n = 0; n < leavers / kills; n++) {
    const email = from[Math.floor(from.length * Math.random())] ?? ''
    left.push(await leave(app, email, arrived))
  }
  return left
}

type Outcome = { readonly email: string; readonly state: string }

const outcomes = (app: AppContext) =>
  app.db.query<Outcome>({
    text: `select p.email, o.state from outbox o join people p on p.id = o.person_id where o.kind = 'announcement'`,
  })

type End = {
  readonly env: Record<string, string>
  /** Resolves at a moment at which a worker that sends is to be killed. */
  moment(): Promise<void>
  arrived(): readonly string[]
  readonly dropsRepeats: boolean
}

/** Kills worker upon worker at random moments of one announcement, with people opting out all the while. */
async function sendThroughKills({ app, env }: BenchApp, end: End) {
  const { permitted, unpermitted } = await addPeople(app)
  await announce(app)
  const left: (Left | null)[] = []
  let killed = 0
  const killOne = async () => {
    const moment = end.moment()
    const worker = startWorkerProcess({ ...env, ...end.env })
    const leaving = leaveSome(app, permitted, end.arrived)
    await Promise.race([moment, untilDone(app)])
    await worker.kill()
    left.push(...(await leaving))
    killed += 1
    // A minute later: what it had claimed is taken up.
    await releaseAbandoned(app.db, new Date(Date.now() + 1_000), end.dropsRepeats)
  }
  while (killed < kills && (await anyWaiting(app))) await test.step(`kill ${killed + 1}`, killOne)
  await finish(app, end.env)
  const counts = Map.groupBy(end.arrived(), (email) => email)
  const copies = (email: string) => counts.get(email)?.length ?? 0
  const rows = await outcomes(app)
  const unclaimed = left.filter((one) => one !== null)
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const figures = {
    people,
    killed,
    permitted: permitted.length,
    arrived: end.arrived().length,
    sent: count('sent'),
    unknown: count('unknown'),
    refused: count('refused'),
    leftUnclaimed: unclaimed.length,
  }
  console.log(JSON.stringify(figures))
  expect(killed).toBeGreaterThan(kills * 0.7)
  expect(unpermitted.filter((email) => copies(email) > 0)).toEqual([])
  expect(permitted.filter((email) => copies(email) > 1)).toEqual([])
  expect(unclaimed.filter(({ email, before }) => copies(email) > before)).toEqual([])
  expect(rows.filter(({ state, email }) => state === 'sent' && copies(email) !== 1)).toEqual([])
  expect(rows).toHaveLength(permitted.length)
  return { rows, copies }
}

async function anyWaiting(app: AppContext): Promise<boolean> {
  return (await outcomes(app)).some(({ state }) => state === 'waiting')
}

/** For a worker that comes to the end before its moment. */
async function untilDone(app: AppContext): Promise<void> {
  await expect
    .poll(
      async () => (await outcomes(app)).every(({ state }) => state !== 'waiting' && state !== 'claimed'),
      { timeout: 600_000 },
    )
    .toBe(true)
}

/** A worker that comes two minutes later, by its clock, and stays: what the dead ones held is followed up. */
async function finish(app: AppContext, mail: Record<string, string>): Promise<void> {
  const transport = openTransport(readSettings(mail).mail)
  for (const minutes of [2, 20, 60]) {
    const later: AppContext = { ...app, clock: () => new Date(Date.now() + minutes * 60_000) }
    await queueCampaigns(later)
    await drainOutbox(later, transport)
  }
  await transport.close()
}

const random = (most: number) => 1 + Math.floor(Math.random() * most)

test(`contract 9: by Resend, each permitted person gets it exactly once, through ${kills} kills`, async () => {
  const bench = await openBenchApp()
  const end = await startResendServer()
  const phases = ['heard', 'taken', 'answered'] as const
  try {
    const { rows, copies } = await sendThroughKills(bench, {
      env: end.env,
      moment: () => end.meet(1, phases[random(3) - 1] ?? 'taken'),
      arrived: () => end.mails().map(({ to }) => to),
      dropsRepeats: true,
    })
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'refused')).toEqual([])
    expect(rows.filter(({ state, email }) => state === 'sent' && copies(email) !== 1)).toEqual([])
  } finally {
    await end.stop()
    await bench.close()
  }
})

test(`contract 9: by SMTP, each permitted person gets it at most once, and the doubtful are shown, through ${kills} kills`, async () => {
  const bench = await openBenchApp()
  const sink = await startCountingSink()
  const most = Math.floor((people * 0.7) / kills)
  try {
    const { rows, copies } = await sendThroughKills(bench, {
      env: sink.env,
      moment: () => sink.more(random(most)),
      arrived: sink.arrived,
      dropsRepeats: false,
    })
    expect(rows.filter(({ state }) => !['sent', 'refused', 'unknown'].includes(state))).toEqual([])
    // Who got it and is not known to have: so few that they were under way at a kill.
    const doubtful = rows.filter(({ state }) => state === 'unknown')
    expect(doubtful.length).toBeLessThanOrEqual(kills * 60)
    expect(rows.filter(({ state, email }) => copies(email) === 1 && state === 'refused').length).toBe(0)
  } finally {
    await sink.stop()
    await bench.close()
  }
})
