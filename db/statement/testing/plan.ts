import type { Queryable } from '#db/client.ts'

type Node = {
  readonly 'Node Type': string
  readonly Operation?: string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Node[]
}

/** The tables that a statement modifies, as PostgreSQL plans it for whatever values. */
export async function modifiedTables(db: Queryable, text: string): Promise<string[]> {
  const [row] = await db.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>({
    text: `explain (generic_plan, format json) ${text}`,
  })
  const nodes = (row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => everyNode(Plan))
  const written = nodes.filter((node) => node['Node Type'] === 'ModifyTable')
  return [...new Set(written.flatMap((node) => node['Relation Name'] ?? []))].sort()
}

function everyNode(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(everyNode)]
}

/** The types of parameters and columns of a statement, as the server understands it: `uuid`, `timestamp with time zone`. */
export async function describeStatement(
  db: Queryable,
  text: string,
): Promise<{ parameters: string[]; columns: string[] }> {
  await db.query({ text: `prepare described as ${text}` })
  try {
    const [found] = await db.query<{ parameters: string[]; columns: string[] | null }>({
      text: `select parameter_types::text[] as parameters, result_types::text[] as columns
        from pg_prepared_statements where name = 'described'`,
    })
    return { parameters: found?.parameters ?? [], columns: found?.columns ?? [] }
  } finally {
    await db.query({ text: 'deallocate described' })
  }
}
