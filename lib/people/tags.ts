import type { Queryable } from '#db/client.ts'

/** The words that staff put on people, as far as the latest thousands of tagged ones show them. */
export async function listTags(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ tag: string }>({
    name: 'list_tags',
    text: `select distinct unnest(tags) as tag from (select tags from people where tags <> '{}' limit 5000) tagged
      order by tag limit 100`,
    values: [],
  })
  return rows.map(({ tag }) => tag)
}
