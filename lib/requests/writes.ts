import type { Queryable } from '#db/client.ts'
import type { RequestOutcome } from '#db/schema/requests.ts'
import { statement } from '#lib/platform/statement.ts'

const prove = statement<{ lead_id: string; at: Date }>(
  'prove_request',
  'update requests set proven_at = :at::timestamptz where lead_id = :lead_id::uuid and proven_at is null',
)

/** Notes that the mailbox has shown whose a request is. */
export async function proveRequest(tx: Queryable, leadId: string, at: Date): Promise<void> {
  await tx.query(prove({ lead_id: leadId, at }))
}

const settle = statement<{ id: string; at: Date; outcome: RequestOutcome; by: string | null }>(
  'settle_request',
  `with settled as (
    update requests set answered_at = :at::timestamptz, outcome = :outcome::text, answered_by = :by::uuid
    where id = :id::uuid and answered_at is null and proven_at is not null
    returning lead_id, person_id
  ), lead as (
    update leads set answered_at = :at::timestamptz where id in (select lead_id from settled)
  )
  select s.lead_id as "leadId", s.person_id as "personId", p.language
  from settled s join people p on p.id = s.person_id`,
)

/** Answers a request once. Nothing: it was answered, nobody has shown whose it is, or its person is gone. */
export async function settleRequest(
  tx: Queryable,
  answer: { id: string; at: Date; outcome: RequestOutcome; by: string | null },
): Promise<{ leadId: string; personId: string; language: string } | null> {
  const [row] = await tx.query<{ leadId: string; personId: string; language: string }>(settle(answer))
  return row ?? null
}

const erased = statement<{ person_id: string; at: Date; by: string | null }>(
  'settle_erasure_requests',
  `update requests set answered_at = :at::timestamptz, outcome = 'done', answered_by = :by::uuid
  where person_id = :person_id::uuid and answered_at is null`,
)

/** An erasure answers whatever else its person had asked for: nothing is left that it could be about. */
export async function settleByErasure(
  tx: Queryable,
  answer: { personId: string; at: Date; by: string | null },
): Promise<void> {
  await tx.query(erased({ person_id: answer.personId, at: answer.at, by: answer.by }))
}
