import type { ExportFormat } from '#db/schema/exports.ts'
import type { AppContext } from '#lib/app.ts'
import { codecs } from './codecs.ts'
import { byteOrderMark, lineForMachines, lineForPeople, safeSql } from './csv.ts'
import type { SealedColumn } from './dataset-columns.ts'
import { type Selected, type Selection, selectRows } from './selection.ts'

export const mediaTypes: {
  readonly [F in ExportFormat]: { readonly type: string; readonly ending: string }
} = {
  people: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  json: { type: 'application/json', ending: 'json' },
}

/**
 * The rows of a selection in a format, in pieces, never all in memory; returns how many there were. Where nothing has to
 * be opened the database writes the lines itself.
 */
export async function* writeRows(
  app: AppContext,
  selection: Selection,
  format: ExportFormat,
): AsyncGenerator<Buffer, number> {
  const selected = selectRows(app, selection)
  const copied = format === 'json' || selected.opened ? null : await copyRows(app, selected, format)
  if (format === 'people') yield Buffer.from(byteOrderMark)
  return yield* copied ?? cursorRows(app, selected, format)
}

function copyRows({ db }: AppContext, { columns, rows, values }: Selected, format: ExportFormat) {
  const list = columns.map(({ name, sql, typed }) =>
    format === 'people' && typed ? `${safeSql(sql, typed)} as ${name}` : `${sql} as ${name}`,
  )
  return db.copyOut(`select ${list.join(', ')} ${rows}`, values.map(asText))
}

/** A value as PostgreSQL reads it from text. */
function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (!Array.isArray(value)) return String(value)
  return `{${value.map((one) => `"${String(one).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
}

type Row = Record<string, unknown> & { readonly sealed_to?: string; readonly sealed?: Buffer | null }

async function* cursorRows(
  { db, ring }: AppContext,
  { columns, opened, rows, values }: Selected,
  format: ExportFormat,
): AsyncGenerator<Buffer, number> {
  const names = [...columns.map(({ name }) => name), ...(opened ? [opened.name] : [])]
  const list = columns.map(({ name, sql }) => `${sql} as ${name}`)
  if (opened) list.push(`${opened.id} as sealed_to`, `${opened.sql} as sealed`)
  const line = lineWriter(format, names)
  let count = 0
  yield Buffer.from(format === 'json' ? '[' : line.head)
  for await (const batch of db.rows<Row>({
    text: `select ${list.join(', ')} ${rows}`,
    values: [...values],
  })) {
    const whole = batch.map((row) =>
      opened ? { ...row, [opened.name]: openedText(ring, opened, row) } : row,
    )
    yield Buffer.from(whole.map((row, index) => line.of(row, count + index)).join(''))
    count += batch.length
  }
  if (format === 'json') yield Buffer.from('\n]\n')
  return count
}

function openedText(ring: AppContext['ring'], { table, codec }: SealedColumn, row: Row): string | null {
  if (!row.sealed_to || !row.sealed) return null
  const { open, print } = codecs[codec]
  return print(open(ring, table, row.sealed_to, row.sealed))
}

function lineWriter(format: ExportFormat, names: readonly string[]) {
  const cells = (row: Row) => names.map((name) => row[name])
  if (format === 'json') {
    const pick = (row: Row) =>
      JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])))
    return { head: '', of: (row: Row, index: number) => `${index === 0 ? '\n' : ',\n'}${pick(row)}` }
  }
  const write = format === 'people' ? lineForPeople : lineForMachines
  return { head: write(names), of: (row: Row) => write(cells(row)) }
}
