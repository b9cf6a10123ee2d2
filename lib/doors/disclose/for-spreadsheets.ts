import type { ExportFormat } from '#db/schema/exports.ts'
import type { AppContext } from '#lib/app.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import type { FormField } from '#policy/form.ts'
import { answerColumn, literal, otherAnswers } from './answer-columns.ts'
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
  return [
    ...asked.map(([name, field]) => answerColumn(name, field, said.has(name) ? `${name} (answer)` : name)),
    otherAnswers(['name', 'email', 'company', 'phone', ...asked.map(([name]) => name)]),
  ]
}
