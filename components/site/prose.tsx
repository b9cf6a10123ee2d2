import type { ReactNode } from 'react'

/** Running text at a readable measure; headings, lists and tables inside take the site's hand. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
