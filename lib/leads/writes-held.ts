import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type Released = {
  readonly form: string
  readonly personId: string
  readonly language: string
  /** Why it had been held. */
  readonly reason: string
  /** Whether its person gave an address. */
  readonly reachable: boolean
}

const mayRelease = `l.id = :id::uuid and before.id = l.id and p.id = l.person_id and l.held is not null
    and p.restricted_at is null
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)`
const released = `l.form, l.person_id as "personId", l.language, before.held as reason, p.email is not null as reachable`

/**
 * Takes a lead out of the tray. The time to answer begins anew for a form that somebody answers; a request's counts from its
 * receipt, whatever verification takes (R1). No row: nothing changed.
 */
export const releaseHeld = statement<{ id: string; only_of: string | null; due: Date }>(
  'release_held',
  `update leads l set held = null,
    answer_due_at = case when l.record_class = 'request' then l.answer_due_at
      when l.answer_due_at is not null then :due::timestamptz end
  from people p, leads before
  where ${mayRelease}
  returning ${released}`,
)

/** Has a lead about somebody else wait for that person, whatever it waited for before. No row: it does already. */
export const tellReferred = statement<{ id: string; only_of: string | null }>(
  'tell_referred',
  `update leads l set held = 'referral' from people p, leads before
  where ${mayRelease} and l.held <> 'referral'
  returning ${released}`,
)

/** Makes what was pending an enquiry, which is kept as long as one. */
export const keepReferral = statement<{ id: string }>(
  'keep_referral',
  `update leads set record_class = 'enquiry' where id = :id::uuid and held = 'referral'`,
)

const waiting = statement<{ id: string }>(
  'find_waiting',
  'select form from leads where id = :id::uuid and held is not null',
)

/** The form of a lead that waits; null: it does not. */
export async function findWaiting(tx: Queryable, id: string): Promise<{ form: string } | null> {
  const [row] = await tx.query<{ form: string }>(waiting({ id }))
  return row ?? null
}
