import type { Queryable } from '#db/client.ts'

/** Notes that somebody who reads this address's mail has acted; the first time counts. */
export async function proveAddress(tx: Queryable, personId: string, at: Date): Promise<void> {
  await tx.query({
    name: 'prove_address',
    text: `update people set email_proven_at = coalesce(email_proven_at, $2)
      where id = $1 and restricted_at is null`,
    values: [personId, at],
  })
}
