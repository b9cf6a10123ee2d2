import type { ExportFormat } from '#db/schema/exports.ts'
import type { AppContext } from '#lib/app.ts'
import { codecs } from './codecs.ts'
import type { SealedColumn } from './column-of-table.ts'
import { byteOrderMark, lineForMachines, lineForPeople, safeSql } from './csv.ts'
import { columnsForPeople, isForPeople, type ShownColumn, separators } from './for-spreadsheets.ts'
import { type Selected, type Selection, selectRows } from './selection.ts'
import { type SheetCell, writeWorkbook } from './workbook.ts'

export const mediaTypes: {
  readonly [F in ExportFormat]: { readonly type: string; readonly ending: string }
} = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  people: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  people_semicolon: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  people_tab: { type: 'text/csv; charset=utf-8', ending: 'csv' },
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
  if (!isForPeople(format)) {
    const copied = format === 'json' || selected.opened ? null : await copyRows(app, selected, format)
    return yield* copied ?? cursorRows(app, selected, format)
  }
  const columns = columnsForPeople(app, selection, selected.columns, format)
  if (format === 'xlsx') return yield* workbookRows(app, { ...selected, columns }, selection.dataset)
  const copied = selected.opened ? null : await copyRows(app, { ...selected, columns }, format)
  yield Buffer.from(byteOrderMark)
  return yield* copied ?? cursorRows(app, { ...selected, columns }, format)
}

/** What is selected, with columns as they are shown. */
type Shown = Selected & { readonly columns: readonly ShownColumn[] }

function copyRows(
  { db }: AppContext,
  { columns, rows, values }: Shown,
  format: Exclude<ExportFormat, 'xlsx'>,
) {
  const list = columns.map(({ name, sql, typed }) =>
    isForPeople(format) && typed ? `${safeSql(sql, typed)} as "${name}"` : `${sql} as "${name}"`,
  )
  const separator = isForPeople(format) ? separators[format] : ','
  return db.copyOut(`select ${list.join(', ')} ${rows}`, values.map(asText), separator)
}

/** A value as PostgreSQL reads it from text. */
function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (!Array.isArray(value)) return String(value)
  return `{${value.map((one) => `"${String(one).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
}

type Row = Record<string, unknown> & { readonly sealed_to?: string; readonly sealed?: Buffer | null }

/** The rows in batches, with what is sealed opened. */
async function* openedRows({ db, ring }: AppContext, { columns, opened, rows, values }: Shown) {
  const list = columns.map(({ name, sql }) => `${sql} as "${name}"`)
  if (opened) list.push(`${opened.id} as sealed_to`, `${opened.sql} as sealed`)
  for await (const batch of db.rows<Row>({ text: `select ${list.join(', ')} ${rows}`, values: [...values] }))
    yield batch.map((row) => (opened ? { ...row, [opened.name]: openedText(ring, opened, row) } : row))
}

const namesOf = ({ columns, opened }: Shown) => [
  ...columns.map(({ name }) => name),
  ...(opened ? [opened.name] : []),
]

async function* workbookRows(app: AppContext, shown: Shown, sheet: string): AsyncGenerator<Buffer, number> {
  const names = namesOf(shown)
  const columns = names.map((name, index) => ({ name, isMoment: shown.columns[index]?.isMoment === true }))
  let count = 0
  async function* cells() {
    for await (const batch of openedRows(app, shown)) {
      count += batch.length
      for (const row of batch) yield names.map((name) => cellOf(row[name]))
    }
  }
  yield* writeWorkbook(sheet, columns, cells())
  return count
}

function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined) return null
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function* cursorRows(
  app: AppContext,
  shown: Shown,
  format: Exclude<ExportFormat, 'xlsx'>,
): AsyncGenerator<Buffer, number> {
  const line = lineWriter(format, shown)
  let count = 0
  yield Buffer.from(format === 'json' ? '[' : line.head)
  for await (const whole of openedRows(app, shown)) {
    yield Buffer.from(whole.map((row, index) => line.of(row, count + index)).join(''))
    count += whole.length
  }
  if (format === 'json') yield Buffer.from('\n]\n')
  return count
}

function openedText(ring: AppContext['ring'], { table, codec }: SealedColumn, row: Row): string | null {
  if (!row.sealed_to || !row.sealed) return null
  const { open, print } = codecs[codec]
  return print(open(ring, table, row.sealed_to, row.sealed))
}

function lineWriter(format: Exclude<ExportFormat, 'xlsx'>, shown: Shown) {
  const names = namesOf(shown)
  const cells = (row: Row) => names.map((name) => row[name])
  if (format === 'json') {
    const pick = (row: Row) =>
      JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])))
    return { head: '', of: (row: Row, index: number) => `${index === 0 ? '\n' : ',\n'}${pick(row)}` }
  }
  if (!isForPeople(format))
    return { head: lineForMachines(names), of: (row: Row) => lineForMachines(cells(row)) }
  const isOurs = (index: number) => shown.columns[index]?.isMoment === true
  const write = (values: readonly unknown[]) => lineForPeople(values, separators[format], isOurs)
  return { head: write(names), of: (row: Row) => write(cells(row)) }
}
