import type { ReactNode } from 'react'

/** Facts in pairs: the term in the margin, what it is beside it. */
export function DefinitionList({
  items,
}: {
  items: readonly { term: ReactNode; text: ReactNode; key: string }[]
}) {
  return (
    <dl className="facts">
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.term}</dt>
          <dd>{item.text}</dd>
        </div>
      ))}
    </dl>
  )
}
