import type { ReactNode } from 'react'

export type BarRow = {
  readonly key: string
  readonly label: ReactNode
  /** How long its bar is, where the longest is 1. */
  readonly share: number
  readonly cells: readonly ReactNode[]
}

type BarTableProps = {
  title: string
  /** The head of the first column, and of those behind the bar. */
  heads: readonly [string, ...string[]]
  rows: readonly BarRow[]
  note?: string
}

/** Numbers as a table that everybody reads, each with a bar for those who see; drawn where the page is made. */
export function BarTable({ title, heads, rows, note }: BarTableProps) {
  const [first, ...others] = heads
  return (
    <figure className="figure bar-table">
      <figcaption>{title}</figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td aria-hidden="true" />
            {others.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, share, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(share * 100).toFixed(1)} height="10" />
                </svg>
              </td>
              {others.map((head, at) => (
                <td key={head}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="detail-hint">{note}</p>}
    </figure>
  )
}
