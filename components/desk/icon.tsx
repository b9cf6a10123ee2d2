import type { IconNode } from 'lucide'
import { createElement } from 'react'

/** An icon of the desk's one set, drawn on the server wherever a page is made; what it stands beside says what it means. */
export function Icon({ of }: { of: IconNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={16}
      height={16}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes]) => createElement(tag, { ...attributes, key: JSON.stringify(attributes) }))}
    </svg>
  )
}
