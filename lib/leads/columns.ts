import { type Forms, recordClassOf } from '#policy/form.ts'

/** What a list of leads can show of each beside whose it is. */
export const leadColumns = [
  'company',
  'form',
  'source',
  'excerpt',
  'email',
  'phone',
  'tags',
  'language',
  'reference',
  'stage',
  'value',
  'expected',
  'loss',
  'owner',
  'due',
  'answered',
  'received',
] as const

/** A column of the list: of every lead, or the answers to one field of a form, a place say. */
export type LeadColumn = (typeof leadColumns)[number] | `answer.${string}`

/** What the list shows to who has chosen nothing. */
export const usualColumns: readonly LeadColumn[] = [
  ...(['company', 'form', 'reference', 'stage', 'owner', 'due', 'received'] as const),
]

/** More have no room on any screen. */
export const mostColumns = 12

/** Reads columns by name, in the order in which they are shown; what there is not is left out. */
export function readColumns(names: readonly string[], forms: Forms): LeadColumn[] {
  const wanted = new Set(names)
  const all: LeadColumn[] = [...leadColumns, ...answerNames(forms).map((name) => `answer.${name}` as const)]
  return all.filter((column) => wanted.has(column)).slice(0, mostColumns)
}

/** The field whose answers a column shows; null: it shows something else. */
export function fieldOfColumn(column: LeadColumn): string | null {
  return column.startsWith('answer.') ? column.slice('answer.'.length) : null
}

/** What every lead says by itself: these are columns of their own. */
const said = ['name', 'email', 'company', 'phone']

/** Fields of the forms whose leads stand in the list, whose answers may stand in a list: neither files nor what is kept sealed. */
export function answerNames(forms: Forms): string[] {
  const listed = Object.values(forms).filter((form) => form.answered && recordClassOf(form) !== 'request')
  const names = listed.flatMap((form) =>
    Object.entries(form.fields).flatMap(([name, field]) =>
      field.type === 'files' || ('sealed' in field && field.sealed) || said.includes(name) ? [] : [name],
    ),
  )
  return [...new Set(names)]
}
