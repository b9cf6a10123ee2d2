import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

/** A link to a site the agency's policy does not cover, marked for eye and ear (P31). */
export function OutboundLink({ href, note, children }: { href: string; note: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener" className="outbound" title={note}>
      {children}
      <span aria-hidden="true" className="outbound-mark">
        ↗
      </span>
      <VisuallyHidden> ({note})</VisuallyHidden>
    </a>
  )
}
