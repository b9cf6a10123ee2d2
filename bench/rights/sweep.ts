import { enquiriesByKey } from '#bench/enquiries.ts'
import { postUntil } from '#bench/load.ts'
import { median } from '#bench/median.ts'
import { serve } from '#bench/serve.ts'
import { connect, type Db } from '#db/client.ts'
import { edges } from '#db/edges.ts'
import type { AppContext } from '#lib/app.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { after } from '#policy/duration.ts'
import type { Restored } from './restore.ts'

const targets = { ratio: 0.5, enquiriesWait: 2 }
const record = 'enquiry'
const turns = 4
const rowsInTurn = 125_000
const batch = 1_000
const connections = 4
const aloneMs = 15_000

/**
 * The daily sweep where 500,000 leads are due and most of their people with them, against plain copies of the same tables, out of
 * which batches are deleted with all that hangs on them by cascading keys; leads a second, by turns. Then what enquiries wait
 * while 125,000 more are taken, against alone; p95 in milliseconds.
 */
export async function measureSweep({ app, env, ownerUrl }: Restored) {
  const owner = await connect(ownerUrl, { maxConnections: 1, statementTimeoutMs: 0 })
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  try {
    const moments = await momentsOf(owner)
    const last = moments.pop() ?? new Date(0)
    await copyPlain(owner)
    const seen: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] }
    for (const [turn, before] of moments.entries()) {
      const order = turn % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)
      for (const name of order) {
        const leads = name === 'ours' ? 'leads' : 'plain_leads'
        const held = await countOf(owner, leads)
        const begun = performance.now()
        await (name === 'ours' ? sweepAt(app, before) : deletePlain(owner, before))
        const seconds = (performance.now() - begun) / 1000
        seen[name].push((held - (await countOf(owner, leads))) / seconds)
      }
    }
    const ratio = median(seen.ours) / median(seen.plain)
    const waits = await waitsBeside(app, server.url, () => sweepAt(app, last))
    const met = ratio >= targets.ratio && waits.beside / waits.alone <= targets.enquiriesWait
    return { targets, leads: turns * rowsInTurn, ratio, rounds: seen, p95Ms: waits, met }
  } finally {
    await server.stop()
    await owner.close()
  }
}

/** The sweep as it is when the period of whatever was last heard of before then has ended. */
async function sweepAt(app: AppContext, before: Date): Promise<void> {
  const period = app.agency.policy.retention[record]?.period
  if (!period) throw new Error('The policy has no period for enquiries.')
  // A second more: a month may be shorter than the one it is counted from.
  const clock = () => new Date(after(before, period).getTime() + 1_000)
  if (!(await sweep({ ...app, clock }, true))) throw new Error('A sweep was under way.')
}

async function countOf(owner: Db, table: string): Promise<number> {
  const [row] = await owner.query<{ count: number }>({ text: `select count(*)::int as count from ${table}` })
  return row?.count ?? 0
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

/** What hangs on a person and goes with them, each table after those that it hangs on. */
function hangingOn(root: string): string[] {
  const order = [root]
  const going = edges.filter(({ gone, isList }) => gone === 'row' && !isList)
  for (let known = 0; known < order.length; ) {
    known = order.length
    for (const { child } of going) {
      const parents = going.filter((edge) => edge.child === child).map(({ parent }) => parent)
      if (!order.includes(child) && parents.every((parent) => order.includes(parent))) order.push(child)
    }
  }
  return order
}

/** Copies of these tables, the empty ones too, with every index, and with keys that cascade: what whoever has this schema writes. */
async function copyPlain(owner: Db): Promise<void> {
  const all = hangingOn('people')
  for (const table of all) {
    const keys = edges
      .filter(
        ({ child, parent, gone, isList }) =>
          child === table && gone === 'row' && !isList && all.includes(parent),
      )
      .map(
        ({ column, parent }) => `, foreign key (${column}) references plain_${parent} (id) on delete cascade`,
      )
    await owner.query({ text: `create table plain_${table} (like ${table} including all${keys.join('')})` })
    await owner.query({ text: `insert into plain_${table} overriding system value select * from ${table}` })
  }
  await owner.query({ text: 'vacuum analyze' })
}

/** Deletes people who have nothing later and no newsletter, then leads of the others. */
async function deletePlain(owner: Db, before: Date): Promise<void> {
  const people = `select p.id from plain_people p where p.last_activity_at <= $1
    and not exists (select from plain_leads l where l.person_id = p.id and l.received_at > $1)
    and not exists (select from plain_consents c where c.person_id = p.id and c.state <> 'requested') limit $2`
  const leads = `select l.id from plain_leads l join plain_people p on p.id = l.person_id
    where greatest(l.received_at, p.last_activity_at) <= $1 limit $2`
  for (const [table, found] of [
    ['people', people],
    ['leads', leads],
  ]) {
    for (let gone = batch; gone === batch; ) {
      const text = `delete from plain_${table} where id = any (array(${found})) returning true`
      gone = (await owner.query({ text, values: [before, batch] })).length
    }
  }
}

/** What enquiries wait alone, and while something is done. */
async function waitsBeside(app: AppContext, url: string, work: () => Promise<unknown>) {
  const load = await enquiriesByKey(app, url)
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
