import type { ClassifiedTable } from './describe.ts'
import { tables } from './tables.ts'

/** A column by which rows hang on rows of another table, and what becomes of them when those go. */
export type Edge = {
  readonly child: string
  readonly column: string
  readonly isList: boolean
  readonly parent: string
  readonly gone: 'row' | 'null'
}

const ownRows = { person: 'people', staff: 'staff' } as const

/** Gives what hangs on what: by links, which decide for themselves, and by every other foreign key. */
export function edgesOf(all: readonly ClassifiedTable[]): readonly Edge[] {
  return all.flatMap(({ name: child, columns }) =>
    columns.flatMap(({ name: column, type, link, references }): Edge[] => {
      const isList = type.endsWith('[]')
      if (link) {
        const parent = link.to === 'either' ? null : ownRows[link.to]
        if (!parent || parent === child || link.gone === 'stays') return []
        return [{ child, column, isList, parent, gone: link.gone }]
      }
      if (!references) return []
      return [{ child, column, isList, parent: references.table, gone: references.setsNull ? 'null' : 'row' }]
    }),
  )
}

export const edges = edgesOf(tables)
