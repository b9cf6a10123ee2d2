import { randomBytes, randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import { edges } from '#db/edges.ts'
import { tables } from '#db/tables.ts'
import { reachable } from '#db/unlinked.ts'
import { sealFile, wrapFileKey } from '#lib/keyring.ts'
import { type Canary, canaryFor, fillerFor } from './canaries.ts'
import type { TestApp } from './open-app.ts'

/** Rows of one person, or of one member, in every table that may hold any. */
export type Filled = {
  readonly id: string
  readonly canaries: readonly Canary[]
  /** The key of the row in each table. */
  readonly keys: ReadonlyMap<string, string>
}

type Whose = {
  /** `people` or `staff`. */
  readonly table: 'people' | 'staff'
  /** Who of staff has to do with a person's rows. */
  readonly staffId?: string
  /** Personal columns that stay empty, as `people.phone_key`. */
  readonly without?: readonly string[]
}

/** Fills every table with rows of somebody, as the schema has them: a new table is filled without a word here. */
export async function fillTables(app: TestApp, { table, staffId, without = [] }: Whose): Promise<Filled> {
  const id = randomUUID()
  const canaries: Canary[] = []
  const keys = new Map<string, string>()
  const rows = new Map<string, ReadonlyMap<string, unknown>>()
  const ids = { people: table === 'people' ? id : null, staff: table === 'staff' ? id : (staffId ?? null) }
  const emptied = edges.filter(({ parent, gone }) => parent === table && gone === 'null')
  const hanging = [...reachable(edges, [table]), ...emptied.map(({ child }) => child)]
  const own = new Set(hanging.filter((name) => (table === 'people' ? isOfPeople(name) : isOfStaff(name))))

  async function rowOf(name: string): Promise<ReadonlyMap<string, unknown>> {
    const known = rows.get(name)
    if (known) return known
    const found = tables.find((one) => one.name === name)
    if (!found) throw new Error(`There is no table ${name}.`)
    const rowId = name === table ? id : randomUUID()
    keys.set(name, rowId)
    const row = new Map<string, unknown>()
    rows.set(name, row)
    for (const column of found.columns) {
      const { is, personal, link, references, notNull, hasDefault, type } = column
      const isNeeded = notNull && !hasDefault
      if (is.kind === 'secret' && is.opens) {
        const key = wrapFileKey(app.ring, rowId, randomBytes(32))
        const text = `canaryx${name}x${rowId}`
        await app.files.put(`${is.opens}/${rowId}`, sealFile(app.ring, rowId, key, Buffer.from(text)))
        row.set(column.name, key)
      } else if (column.isKey && column.name === 'id' && type === 'uuid' && !references) row.set('id', rowId)
      else if (link) {
        const to = link.to === 'either' ? null : ids[link.to === 'person' ? 'people' : 'staff']
        const whom = link.as !== 'mentioned' || link.to === 'staff' ? to : randomUUID()
        if (whom ?? isNeeded) row.set(column.name, type.endsWith('[]') ? [whom] : (whom ?? randomUUID()))
      } else if (references && (own.has(references.table) || notNull))
        row.set(column.name, (await rowOf(references.table)).get(references.column))
      else if (personal && !without.includes(`${name}.${column.name}`)) {
        const { value, canary } = canaryFor(app.ring, name, rowId, { ...column, personal })
        row.set(column.name, value)
        if (canary) canaries.push(canary)
      } else if (isNeeded && !row.has(column.name)) row.set(column.name, fillerFor(column))
    }
    const columns = [...row.keys()]
    const places = columns.map((_, at) => `$${at + 1}`).join(', ')
    const text = `insert into ${name} (${columns.join(', ')}) values (${places})`
    await app.owner.query({ text, values: [...row.values()] })
    return row
  }

  await rowOf(table)
  for (const name of own) await rowOf(name)
  return { id, canaries, keys }
}

const columnsOf = (name: string) => tables.find((one) => one.name === name)?.columns ?? []

function isOfPeople(name: string): boolean {
  return columnsOf(name).some(({ link }) => link?.to === 'person' && link.as === 'subject')
}

/** Whether rows of a table may be there for a member, and be of no person. */
function isOfStaff(name: string): boolean {
  return !columnsOf(name).some(
    ({ link, notNull }) => link?.to === 'person' && link.as === 'subject' && notNull,
  )
}

/** Gives all that there is but the texts of notices: each row as text, after its table's name. */
export async function everything(db: Queryable): Promise<string> {
  const selects = tables
    .filter(({ name }) => !name.startsWith('notice'))
    .map(({ name }) => `select '${name} ' || t::text as row from ${name} t`)
  const rows = await db.query<{ row: string }>({ text: selects.join(' union all ') })
  return rows.map(({ row }) => row).join('\n')
}
