import { ChevronDown, ChevronUp } from 'lucide-react'
import { words } from '#app/admin/words.ts'
import { LinkButton } from '#components/ui/button.tsx'
import type { Neighbours } from '#lib/leads/neighbours.ts'

const { neighbours: label } = words

/** The way to the leads above and below in the list, without going back to it. */
export function LeadNeighbours({ newer, older }: Neighbours) {
  if (!newer && !older) return null
  return (
    <nav className="neighbours" aria-label={label.label}>
      {newer && (
        <LinkButton weight="plain" href={`/admin/leads/${newer}`} rel="prev" title={label.newer}>
          <ChevronUp size={16} aria-hidden="true" />
          <span className="visually-hidden">{label.newer}</span>
        </LinkButton>
      )}
      {older && (
        <LinkButton weight="plain" href={`/admin/leads/${older}`} rel="next" title={label.older}>
          <ChevronDown size={16} aria-hidden="true" />
          <span className="visually-hidden">{label.older}</span>
        </LinkButton>
      )}
    </nav>
  )
}
