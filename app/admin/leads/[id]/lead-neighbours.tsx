import { ChevronDown, ChevronUp } from 'lucide'
import { words } from '#app/admin/words.ts'
import { Icon } from '#components/desk/icon.tsx'
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
          <Icon of={ChevronUp} />
          <span className="visually-hidden">{label.newer}</span>
        </LinkButton>
      )}
      {older && (
        <LinkButton weight="plain" href={`/admin/leads/${older}`} rel="next" title={label.older}>
          <Icon of={ChevronDown} />
          <span className="visually-hidden">{label.older}</span>
        </LinkButton>
      )}
    </nav>
  )
}
