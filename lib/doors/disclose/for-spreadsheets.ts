import type { Typed } from '#db/classes.ts'
import type { ExportFormat } from '#db/schema/exports.ts'
import type { AppContext } from '#lib/app.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import type { FormField } from '#policy/form.ts'
import type { DatasetColumn } from './column-of-table.ts'
import { datasets } from './datasets.ts'
import type { Selection } from './selection.ts'

/** A column of a file that people open. `isMoment`: a date and time as the agency's clock showed it, which its name says. */
export type ShownColumn = DatasetColumn & { readonly isMoment?: true }

/** Between the cells of a CSV file, by its form. */
export const separators = { people: ',', people_semicolon: ';', people_tab: '\t' } as const

export const isForPeople = (format: ExportFormat): format is 'xlsx' | keyof typeof separators =>
  format === 'xlsx' || format in separators

/** The columns of a selection as people look at them: each field of a form on its own, and moments by the agency's clock. */
export function columnsForPeople(
  app: Pick<AppContext, 'agency'>,
  selection: Selection,
  columns: readonly DatasetColumn[],
  format: 'xlsx' | keyof typeof separators,
): ShownColumn[] {
  const { timeZone } = app.agency.policy.workingHours
  return columns.flatMap((column): ShownColumn[] => {
    if (column.of === 'leads.details' && column.name === 'details') return fieldColumns(app, selection)
    return column.schema.format === 'date-time' ? [momentColumn(column, timeZone, format)] : [column]
  })
}

/** As a spreadsheet reads it for a date: it knows no zones. */
function momentColumn(column: DatasetColumn, timeZone: string, format: ExportFormat): ShownColumn {
  const local = `(${column.sql} at time zone ${literal(timeZone)})`
  const sql =
    format === 'xlsx' ? `(${local} at time zone 'UTC')` : `to_char(${local}, 'YYYY-MM-DD HH24:MI:SS')`
  return { ...column, name: `${column.name} (${timeZone})`, sql, isMoment: true }
}

/** What every dataset of leads says by itself of an enquiry. */
const said: ReadonlySet<string> = new Set(datasets.leads.columns.map(({ name }) => name))

/**
 * Gives one column for each field of the chosen form, or of all forms; the last column holds answers to fields that the form no
 * longer has.
 */
function fieldColumns({ agency }: Pick<AppContext, 'agency'>, { query }: Selection): ShownColumn[] {
  const { form } = readLeadFilter(Object.fromEntries(new URLSearchParams(query)), agency.forms)
  const forms = form ? [agency.forms[form]] : Object.values(agency.forms)
  const fields = new Map<string, FormField>()
  for (const one of forms)
    for (const [name, field] of Object.entries(one?.fields ?? {}))
      if (field.type !== 'files' && !('sealed' in field && field.sealed)) fields.set(name, field)
  const asked = [...fields].filter(([name]) => !['name', 'email', 'company', 'phone'].includes(name))
  const known = ['name', 'email', 'company', 'phone', ...asked.map(([name]) => name)].map(literal)
  return [
    ...asked.map(([name, field]) => ({
      ...detail,
      name: said.has(name) ? `${name} (answer)` : name,
      sql: valueSql(name, field),
      typed: typedOf(field),
    })),
    {
      ...detail,
      name: 'other answers',
      sql: `nullif(l.details - array[${known.join(', ')}], '{}')::text`,
      typed: 'text',
    },
  ]
}

const detail = { of: 'leads.details', schema: { type: ['string', 'null'] } } as const

const typedOf = (field: FormField): Typed => (field.type === 'tel' ? 'number' : 'text')

/** One answer, or several with commas between. */
function valueSql(name: string, { type }: FormField): string {
  const value = `l.details->${literal(name)}`
  if (type !== 'checkboxes') return `nullif(l.details->>${literal(name)}, '')`
  return `(case when jsonb_typeof(${value}) = 'array' then
    (select string_agg(each, ', ') from jsonb_array_elements_text(${value}) each) else ${value} #>> '{}' end)`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
