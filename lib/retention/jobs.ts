import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { expire } from '#lib/doors/erase/expire.ts'
import { expirePeople } from '#lib/doors/erase/expire-people.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { type DuePerson, duePeople, isPersonDue } from './due.ts'
import { dueWhen, type Rule, retentionRules } from './rules.ts'
import { beginRun, endRun, type Run } from './runs.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Most people whom one look finds and one transaction takes; the next look goes on after them. */
const batch = 250

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
  const taken: Record<string, number> = {}
  const rules = retentionRules(app, now)
  const take = async (some: readonly Rule[]) => {
    for (const rule of some) taken[rule.counts] = (taken[rule.counts] ?? 0) + (await expire(app, rule))
  }
  await take(rules.filter(({ comesFirst }) => comesFirst))
  const people = await sweepPeople(app)
  await take(rules.filter(({ comesFirst }) => !comesFirst))
  taken.people = (taken.people ?? 0) + people
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

async function sweepPeople(app: AppContext): Promise<number> {
  const due = dueWhen(app, app.clock())
  let after: DuePerson | undefined
  for (let erased = 0; ; ) {
    const people = await duePeople(app.db, due, batch, after)
    const ids = people.map(({ id }) => id)
    const gone = ids.length > 0 ? await expirePeople(app, ids, due) : new Set()
    erased += gone.size
    // Of whom a hold keeps a part, the rest goes one by one.
    for (const personId of ids.filter((id) => !gone.has(id))) {
      const stillDue = (tx: Tx) => isPersonDue(tx, due, personId)
      if (await erase(app, { personId, reason: 'retention', actor: system, stillDue })) erased++
    }
    after = people.at(-1)
    if (people.length < batch) return erased
  }
}
