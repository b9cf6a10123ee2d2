import type { AgencyTexts } from '#agencies/texts-type.ts'

/** How the agency works, each principle kept to a sentence or two. */
export function Principles({ items }: { items: AgencyTexts['principles']['items'] }) {
  return (
    <dl className="principles">
      {items.map((item) => (
        <div key={item.title}>
          <dt>{item.title}</dt>
          <dd>{item.text}</dd>
        </div>
      ))}
    </dl>
  )
}
