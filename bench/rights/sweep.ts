import { type Load, postUntil } from '#bench/load.ts'
import { median } from '#bench/median.ts'
import { serve } from '#bench/serve.ts'
import { connect, type Db } from '#db/client.ts'
import { edges } from '#db/edges.ts'
import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import type { AppContext } from '#lib/app.ts'
import { expireLeads } from '#lib/doors/erase/expire.ts'
import type { Restored } from './restore.ts'

const targets = { ratio: 0.5, enquiriesWait: 2 }
const record = 'enquiry'
const turns = 4
const rowsInTurn = 125_000
const batch = 1_000
const connections = 4
const aloneMs = 15_000

/**
 * 500,000 leads whose period is over, taken by the sweep, against plain copies of the same tables, out of which batches are
 * deleted with all that hangs on them by cascading keys; leads a second, by turns. Then what enquiries wait while 125,000 more
 * are taken, against alone; p95 in milliseconds.
 */
export async function measureSweep({ app, env, ownerUrl }: Restored) {
  const owner = await connect(ownerUrl, { maxConnections: 1, statementTimeoutMs: 0 })
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  try {
    const moments = await momentsOf(owner)
    const last = moments.pop() ?? new Date(0)
    await copyPlain(owner, moments.at(-1) ?? last)
    const seen: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] }
    for (const [turn, before] of moments.entries()) {
      const order = turn % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)
      for (const name of order) {
        const begun = performance.now()
        const rows = name === 'ours' ? await take(app, before) : await deletePlain(owner, before)
        seen[name].push(rows / ((performance.now() - begun) / 1000))
      }
    }
    const ratio = median(seen.ours) / median(seen.plain)
    const waits = await waitsBeside(app, server.url, () => take(app, last))
    const met = ratio >= targets.ratio && waits.beside / waits.alone <= targets.enquiriesWait
    return { targets, leads: turns * rowsInTurn, ratio, rounds: seen, p95Ms: waits, met }
  } finally {
    await server.stop()
    await owner.close()
  }
}

async function take(app: AppContext, before: Date): Promise<number> {
  return expireLeads(app, { record, clock: 'last_activity' }, before)
}

/** Moments between which so many leads were last heard of, oldest first. */
async function momentsOf(owner: Db): Promise<Date[]> {
  const rows = await owner.query<{ at: Date }>({
    text: `select max(at) as at from (
        select row_number() over (order by at) as n, at from (
          select greatest(l.received_at, p.last_activity_at) as at from leads l join people p on p.id = l.person_id
          where l.record_class = $1) clocks
      ) numbered where n <= $2 group by (n - 1) / $3 order by 1`,
    values: [record, (turns + 1) * rowsInTurn, rowsInTurn],
  })
  return rows.map(({ at }) => at)
}

/** What hangs on a lead and goes with it, as far as it has rows. */
const hanging = edges.filter(({ parent, gone, isList }) => parent === 'leads' && gone === 'row' && !isList)

/** Copies of those leads, with every index, and of what hangs on them, with keys that cascade. */
async function copyPlain(owner: Db, before: Date): Promise<void> {
  const run = (text: string) => owner.query({ text })
  await run('create table plain_leads (like leads including all)')
  await owner.query({
    text: `insert into plain_leads overriding system value select l.* from leads l join people p on p.id = l.person_id
      where l.record_class = $1 and greatest(l.received_at, p.last_activity_at) <= $2`,
    values: [record, before],
  })
  for (const { child, column } of hanging) {
    await run(`create table plain_${child} (like ${child} including all,
      foreign key (${column}) references plain_leads (id) on delete cascade)`)
    await run(`insert into plain_${child} overriding system value
      select c.* from ${child} c where ${column} in (select id from plain_leads)`)
  }
  await run('vacuum analyze')
}

async function deletePlain(owner: Db, before: Date): Promise<number> {
  for (let total = 0; ; ) {
    const gone = await owner.query({
      text: `delete from plain_leads where id = any (array(
          select l.id from plain_leads l join people p on p.id = l.person_id
          where l.received_at <= $1 and greatest(l.received_at, p.last_activity_at) <= $1 limit $2)) returning true`,
      values: [before, batch],
    })
    total += gone.length
    if (gone.length < batch) return total
  }
}

/** What enquiries wait alone, and while something is done. */
async function waitsBeside(app: AppContext, url: string, work: () => Promise<unknown>) {
  const key = await addApiKey(app, { form: 'contact', origins: [], rate: 10_000_000 })
  let count = 0
  const load: Load = {
    url: `${url}/api/leads`,
    type: 'application/json',
    expected: 201,
    headers: () => ({ Authorization: `Bearer ${key}` }),
    body: () => {
      count += 1
      const message = `Could you draw engine ${count} for us?`
      const notice = app.notice.texts.en.hash
      return JSON.stringify({
        form: 'contact',
        name: 'Ada',
        email: `swept.${count}@example.com`,
        message,
        notice,
      })
    },
  }
  await postUntil(load, connections, AbortSignal.timeout(2_000))
  const alone = p95(await postUntil(load, connections, AbortSignal.timeout(aloneMs)))
  const stopping = new AbortController()
  const waiting = postUntil(load, connections, stopping.signal)
  await work()
  stopping.abort()
  return { alone, beside: p95(await waiting) }
}

function p95(waits: readonly number[]): number {
  return waits.toSorted((one, other) => one - other)[Math.ceil(waits.length * 0.95) - 1] ?? Number.NaN
}
