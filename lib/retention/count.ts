import type { Queryable } from '#db/client.ts'

/** Counting ends here: a preview need not know how many more. */
export const countsUpTo = 100_000

/** How many rows a due query finds, up to `countsUpTo`. */
export async function countDue(db: Queryable, due: string, before: Date): Promise<number> {
  const [row] = await db.query<{ count: number }>({
    text: `select count(*)::int as count from (${due} limit $2) found`,
    values: [before, countsUpTo],
  })
  return row?.count ?? 0
}
