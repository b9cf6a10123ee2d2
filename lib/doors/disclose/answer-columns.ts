import type { Typed } from '#db/classes.ts'
import { fieldOfColumn, type LeadColumn } from '#lib/leads/columns.ts'
import type { FormField, Forms } from '#policy/form.ts'
import type { DatasetColumn } from './column-of-table.ts'

const detail = { of: 'leads.details', schema: { type: ['string', 'null'] } } as const

const typedOf = (field: FormField): Typed => (field.type === 'tel' ? 'number' : 'text')

/** The column of what one field was answered. @param name what it is called where that is not the field's own name */
export function answerColumn(field: string, asked: FormField, name: string = field): DatasetColumn {
  return { ...detail, name, sql: valueSql(field, asked), typed: typedOf(asked) }
}

/** What of the answers belongs to none of these fields. */
export function otherAnswers(known: readonly string[]): DatasetColumn {
  const list = known.map(literal).join(', ')
  return {
    ...detail,
    name: 'other answers',
    sql: `nullif(l.details - array[${list}], '{}')::text`,
    typed: 'text',
  }
}

/** One answer, or several with commas between. */
function valueSql(name: string, { type }: FormField): string {
  const value = `l.details->${literal(name)}`
  if (type !== 'checkboxes') return `nullif(l.details->>${literal(name)}, '')`
  return `(case when jsonb_typeof(${value}) = 'array' then
    (select string_agg(each, ', ') from jsonb_array_elements_text(${value}) each) else ${value} #>> '{}' end)`
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** What a column of the list is called in a copy. What was written to the agency stands there where messages are asked for. */
const copiedAs: Readonly<Partial<Record<LeadColumn, string>>> = {
  company: 'company',
  form: 'form',
  source: 'entered_by',
  phone: 'phone',
  tags: 'tags',
  language: 'language',
  reference: 'reference',
  stage: 'stage',
  value: 'value_minor',
  expected: 'expected_on',
  loss: 'loss_reason',
  owner: 'owner',
  due: 'answer_due_at',
  answered: 'answered_at',
  received: 'received_at',
}

/** The columns of a copy that shows what a list showed: whose each lead is, and what was chosen, in the order of the copy. */
export function shownColumns(
  all: readonly DatasetColumn[],
  due: DatasetColumn,
  shown: readonly LeadColumn[],
  forms: Forms,
): DatasetColumn[] {
  const names = new Set(['name', 'email', ...shown.map((column) => copiedAs[column])])
  const fields = new Map(Object.values(forms).flatMap((form) => Object.entries(form.fields)))
  const taken = new Set(all.map(({ name }) => name))
  const answers = shown.flatMap((column) => {
    const name = fieldOfColumn(column)
    const field = name ? fields.get(name) : undefined
    return name && field ? [answerColumn(name, field, taken.has(name) ? `${name} (answer)` : name)] : []
  })
  return [...[...all, due].filter(({ name }) => names.has(name)), ...answers]
}
