import { statement } from '../../platform/statement.ts'

export type Released = {
  readonly form: string
  readonly personId: string
  readonly language: string
  /** Why it had been held. */
  readonly reason: string
  /** Whether its person gave an address. */
  readonly reachable: boolean
}

/** Takes a lead out of the tray. The time to answer begins anew for a form that somebody answers. No row: nothing changed. */
export const releaseHeld = statement<{ id: string; only_of: string | null; due: Date }>(
  'release_held',
  `update leads l set held = null,
    answer_due_at = case when l.answer_due_at is not null then :due::timestamptz end
  from people p, leads before
  where l.id = :id::uuid and before.id = l.id and p.id = l.person_id and l.held is not null
    and p.restricted_at is null
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  returning l.form, l.person_id as "personId", l.language, before.held as reason, p.email is not null as reachable`,
)
