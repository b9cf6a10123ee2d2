import type { Db } from '#db/client.ts'
import { type Row, type SeedRows, seededTables } from './tables.ts'

/** What a column is, where text would not do. */
const types: Readonly<Record<string, string>> = {
  id: 'uuid',
  person_id: 'uuid',
  lead_id: 'uuid',
  record_id: 'uuid',
  correspondence_id: 'uuid',
  outbox_id: 'uuid',
  actor_id: 'uuid',
  object_id: 'uuid',
  email_key: 'bytea',
  message: 'bytea',
  body: 'bytea',
  sources: 'jsonb',
  details: 'jsonb',
  facts: 'jsonb',
  words: 'bigint[]',
  notice_number: 'int',
  attempts: 'int',
}

const typeOf = (column: string) =>
  types[column] ?? (column.endsWith('_at') || column === 'at' ? 'timestamptz' : 'text')

/** Stores a batch, all of it or nothing; one statement a table, whatever the driver. */
export async function insertBatch(db: Db, rows: SeedRows): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of seededTables) {
      const [first] = rows[table]
      if (first) await tx.query(insertion(table, Object.keys(first), rows[table]))
    }
  })
}

/** The arrays of a column go as one value; a list in a column goes as its text, since arrays of arrays must be square. */
function insertion(table: string, columns: readonly string[], rows: readonly Row[]) {
  const carried = columns.map((column) => (typeOf(column).endsWith('[]') ? 'text' : typeOf(column)))
  const arrays = carried.map((type, index) => `$${index + 1}::${type}[]`)
  const selected = columns.map((column) => `${column}::${typeOf(column)}`)
  return {
    name: `seed_${table}`,
    text: `insert into ${table} (${columns.join(', ')}) select ${selected.join(', ')}
      from unnest(${arrays.join(', ')}) as row (${columns.join(', ')})`,
    values: columns.map((column) => rows.map((row) => row[column] ?? null)),
  }
}
