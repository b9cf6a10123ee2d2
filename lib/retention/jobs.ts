import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import {
  expireAnswered,
  expireDeliveries,
  expireLeads,
  expireRequests,
  expireRows,
} from '#lib/doors/erase/expire.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { type DuePerson, duePeople, isPersonDue } from './due.ts'
import { ownRules } from './due-rows.ts'
import { dueWhen, leadLimits, limitOf } from './rules.ts'
import { beginRun, endRun, type Run } from './runs.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Most people whose erasure one look finds; the next look goes on after them. */
const batch = 100

/**
 * The daily sweep: takes each period from the policy and deletes what is past it. Any number of workers may ask; one
 * run a day happens.
 * @param atOnce an operator asks: today's run does not count, one that is under way does
 * @returns rows taken by rule; null when today's run was done, or runs
 */
export async function sweep(app: AppContext, atOnce = false): Promise<Record<string, number> | null> {
  const now = app.clock()
  const run = await beginRun(app.db, now, atOnce ? now : new Date(now.getTime() - dayMs))
  if (!run) return null
  const limit = (record: RecordClass) => limitOf(app, record, now)
  const taken = added(
    // First what may be somebody's last reason to stay.
    await sweepOwn(app, now),
    { people: await sweepPeople(app) },
    await sweepLeads(app),
    { delivery: await expireDeliveries(app, limit('delivery')) },
    { unconfirmed_opt_in: await expireRequests(app, limit('unconfirmed_opt_in')) },
    { answered: await expireAnswered(app, limit('request')) },
  )
  await endRun(app.db, run, taken, app.clock())
  await recordEvent(app.db, {
    at: now,
    actor: system,
    verb: 'retention.swept',
    objectId: run,
    facts: taken,
  })
  return taken
}

/** From when on the daily sweep runs again. A worker asks each hour. */
export function nextSweep(last: Pick<Run, 'startedAt'> | null, now: Date): Date {
  return last ? new Date(Math.max(last.startedAt.getTime() + dayMs, now.getTime())) : now
}

/** Adds up counts by their names. */
function added(...counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [name, count] of counts.flatMap((one) => Object.entries(one)))
    sums[name] = (sums[name] ?? 0) + count
  return sums
}

/** Takes what says itself from when its period counts, by its class, or when it ends, by its table. */
async function sweepOwn(app: AppContext, now: Date): Promise<Record<string, number>> {
  const taken: Record<string, number> = {}
  for (const { table, record, endsItself } of ownRules) {
    const [rule, before] = endsItself ? [table, now] : [record, limitOf(app, record, now)]
    taken[rule] = (taken[rule] ?? 0) + (await expireRows(app, table, before))
  }
  return taken
}

async function sweepLeads(app: AppContext): Promise<Record<string, number>> {
  const taken: Record<string, number> = {}
  for (const limit of leadLimits(app, app.clock())) {
    taken[limit.record] = await expireLeads(app, limit, limit.before)
  }
  return taken
}

async function sweepPeople(app: AppContext): Promise<number> {
  const due = dueWhen(app, app.clock())
  let after: DuePerson | undefined
  for (let erased = 0; ; ) {
    const people = await duePeople(app.db, due, batch, after)
    for (const { id: personId } of people) {
      const stillDue = (tx: Tx) => isPersonDue(tx, due, personId)
      const done = await erase(app, { personId, reason: 'retention', actor: system, stillDue })
      if (done) erased++
    }
    after = people.at(-1)
    if (people.length < batch) return erased
  }
}
