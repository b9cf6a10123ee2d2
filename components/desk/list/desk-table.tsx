import type { ReactNode } from 'react'
import type { Column } from '#components/ui/table.tsx'

export type DeskColumn = Column & {
  /** Left out below this width, in the order of what can be missed. */
  from?: 'tablet' | 'desk'
  /** Sorts by it: where the press leads, and how the list is sorted by it now. */
  sort?: { readonly href: string; readonly label: string; readonly now: 'ascending' | 'descending' | null }
}

export type DeskRow = {
  id: string
  /** The row's own page; the whole row leads there. */
  href?: string
  /** Where it opens beside the list instead, on a screen that is wide enough. */
  beside?: string
  /** Whether it is open beside the list. */
  isOpen?: boolean
  /** What the row is called where it is named in words: by the box that ticks it. */
  name?: string
  /** Not yet seen or answered: set in bold. */
  fresh?: boolean
  /** On a phone, a second line: what the columns say that have no room there. */
  under?: ReactNode
  cells: Readonly<Record<string, ReactNode>>
}

export type DeskTableProps = {
  /** Said to those who listen; the page's title says it to those who see. */
  caption: string
  columns: readonly DeskColumn[]
  rows: readonly DeskRow[]
  /** Rows can be ticked for a form elsewhere on the page. */
  ticks?: {
    /** Its id. */
    form: string
    /** Name of the box at the top that ticks all. */
    all: string
    /** Name of a row's own box. */
    label: (row: DeskRow) => string
  }
}

/** A dense list: one line a row, figures under one another, the first column naming the row. */
export function DeskTable({ caption, columns, rows, ticks }: DeskTableProps) {
  return (
    <table className="desk-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {ticks && (
            <td data-tick="">
              <input type="checkbox" aria-label={ticks.all} data-tick-all="" hidden />
            </td>
          )}
          {columns.map((column) => (
            <th key={column.key} scope="col" {...marks(column)} aria-sort={column.sort?.now ?? undefined}>
              {column.sort ? (
                <a href={column.sort.href} aria-label={column.sort.label}>
                  {column.label}
                  {column.sort.now && (
                    <span aria-hidden="true">{column.sort.now === 'ascending' ? ' ↑' : ' ↓'}</span>
                  )}
                </a>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-fresh={row.fresh ? '' : undefined} data-leads={row.href ? '' : undefined}>
            {ticks && (
              <td data-tick="">
                <input
                  type="checkbox"
                  name="id"
                  value={row.id}
                  form={ticks.form}
                  aria-label={ticks.label(row)}
                />
              </td>
            )}
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {row.href ? (
                    <a
                      href={row.href}
                      data-beside={row.beside}
                      aria-current={row.isOpen ? 'true' : undefined}
                    >
                      {row.cells[column.key]}
                    </a>
                  ) : (
                    row.cells[column.key]
                  )}
                  {row.under && <div className="row-under">{row.under}</div>}
                </th>
              ) : (
                <td key={column.key} {...marks(column)}>
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function marks(column: DeskColumn) {
  return { 'data-numeric': column.numeric ? '' : undefined, 'data-from': column.from }
}
