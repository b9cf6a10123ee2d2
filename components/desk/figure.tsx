import type { ReactNode } from 'react'

export type FigureRow = { readonly key: string; readonly label: ReactNode; readonly value: string }

/** A figure with its numbers as a small table, and a picture of them where one helps. */
export function Figure(props: {
  title: string
  rows: readonly FigureRow[]
  picture?: ReactNode
  note?: string
}) {
  const { title, rows, picture, note } = props
  return (
    <figure className="figure">
      <figcaption>{title}</figcaption>
      {picture}
      <table data-pictured={picture ? '' : undefined}>
        <tbody>
          {rows.map(({ key, label, value }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p>{note}</p>}
    </figure>
  )
}
