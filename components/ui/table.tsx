import type { ReactNode } from 'react'

export type Column = { key: string; label: ReactNode; numeric?: boolean }

export type TableProps = {
  caption: ReactNode
  columns: readonly Column[]
  /** `cells` by column key. The first column heads its row. */
  rows: readonly { id: string; cells: Readonly<Record<string, ReactNode>> }[]
}

/** What scrolls must be reachable without a pointer (WCAG 2.1.1); not every browser sees to it by itself. */
const reachable = { tabIndex: 0 }

/** A table that scrolls inside itself on a phone, by keyboard too. */
export function Table({ caption, columns, rows }: TableProps) {
  const [first, ...others] = columns
  if (!first) return null
  return (
    <section
      {...reachable}
      className="table-scroll"
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric ? '' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.cells[first.key]}</th>
              {others.map((column) => (
                <td
                  key={column.key}
                  data-numeric={column.numeric ? '' : undefined}
                  data-label={typeof column.label === 'string' ? column.label : undefined}
                >
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
