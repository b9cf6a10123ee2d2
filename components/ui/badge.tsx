import type { ReactNode } from 'react'

/** A state in a word. Colour repeats what the word says, never replaces it. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'danger' | 'accent'
  children: ReactNode
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
