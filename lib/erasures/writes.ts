import type { Queryable } from '#db/client.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'

/** Keeps that an erasure was done and what it removed, by id and counts alone. */
export async function recordErasure(
  tx: Queryable,
  erasure: {
    id: string
    personId: string
    reason: 'request' | 'retention' | 'minor'
    staffId: string | null
    plan: ErasurePlan
    at: Date
  },
): Promise<void> {
  await tx.query({
    text: `insert into erasures (id, person_id, reason, staff_id, plan, done_at) values ($1, $2, $3, $4, $5, $6)`,
    values: [
      erasure.id,
      erasure.personId,
      erasure.reason,
      erasure.staffId,
      JSON.stringify(erasure.plan),
      erasure.at,
    ],
  })
}
