import type { Tx } from '../../../db/client.ts'
import { before } from '../../../policy/duration.ts'
import { formClasses, type RecordClass } from '../../../policy/vocabulary.ts'
import { erase } from '../../doors/erase/erase.ts'
import {
  expireAnswered,
  expireDeliveries,
  expireDrafts,
  expireGuards,
  expireLeads,
  expireRequests,
  expireStaff,
  expireTokens,
} from '../../doors/erase/expire.ts'
import type { House } from '../../house.ts'
import { recordEvent, system } from '../../records/audit/writes.ts'
import { type DueWhen, duePeople, type LeadLimit } from '../../records/retention/due.ts'
import { beginRun, endRun } from '../../records/retention/runs.ts'

/** The record classes that a lead may have. */
const leadClasses = [
  'enquiry',
  ...formClasses,
  'unconfirmed_opt_in',
  'request',
  'project',
] as const satisfies readonly RecordClass[]

const dayMs = 24 * 60 * 60 * 1000
/** Most people whose erasure one look finds; the next look finds the rest. */
const batch = 100

/**
 * The daily sweep: takes each period from the policy and deletes what is past it. Any number of workers may ask; one
 * run a day happens.
 * @returns rows taken by rule; null when today's run was done
 */
export async function sweep(house: House): Promise<Record<string, number> | null> {
  const now = house.clock()
  const run = await beginRun(house.db, now, new Date(now.getTime() - dayMs))
  if (!run) return null
  const limit = (record: RecordClass) => limitOf(house, record, now)
  // First what may be somebody's last reason to stay.
  const draft = await expireDrafts(house, limit('draft'))
  const taken = {
    draft,
    people: await sweepPeople(house),
    ...(await sweepLeads(house)),
    delivery: await expireDeliveries(house, limit('delivery')),
    unconfirmed_opt_in: await expireRequests(house, limit('unconfirmed_opt_in')),
    tokens: await expireTokens(house, now),
    security: await expireGuards(house, limit('security')),
    staff: await expireStaff(house, limit('staff')),
    answered: await expireAnswered(house, limit('request')),
  }
  await endRun(house.db, run, taken, house.clock())
  await recordEvent(house.db, {
    at: now,
    actor: system,
    verb: 'retention.swept',
    objectId: run,
    facts: taken,
  })
  return taken
}

async function sweepLeads(house: House): Promise<Record<string, number>> {
  const taken: Record<string, number> = {}
  for (const limit of leadLimits(house, house.clock())) {
    taken[limit.record] = await expireLeads(house, limit, limit.before)
  }
  return taken
}

/** What may become of leads by now, for each class of theirs. */
function leadLimits(house: House, now: Date): LeadLimit[] {
  return leadClasses.flatMap((record) => {
    const rule = house.agency.policy.retention[record]
    return rule?.period ? [{ record, clock: rule.clock, before: before(now, rule.period) }] : []
  })
}

async function sweepPeople(house: House): Promise<number> {
  const now = house.clock()
  const due: DueWhen = {
    leads: leadLimits(house, now),
    subscription: limitOf(house, 'subscription', now),
    unconfirmed: limitOf(house, 'unconfirmed_opt_in', now),
    limit: batch,
  }
  for (let erased = 0; ; ) {
    const people = await duePeople(house.db, due)
    for (const personId of people) {
      const stillDue = async (tx: Tx) => (await duePeople(tx, due, personId)).length > 0
      const done = await erase(house, { personId, reason: 'retention', actor: system, stillDue })
      if (done) erased++
    }
    if (people.length < batch) return erased
  }
}

/** What is older than this is due; the beginning of time where the policy names no period. */
function limitOf({ agency }: House, record: RecordClass, now: Date): Date {
  const rule = agency.policy.retention[record]
  return rule?.period ? before(now, rule.period) : new Date(0)
}
