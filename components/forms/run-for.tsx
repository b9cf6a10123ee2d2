import { OutboundLink } from '#components/ui/outbound-link.tsx'
import type { FormShape } from './form-shape.ts'

/** Who decides about what is sent, before it is typed, where that is a client of the agency's (P30). */
export function RunFor({ shape: { runFor } }: { shape: FormShape }) {
  if (!runFor) return null
  const { href, label, note } = runFor.policy
  return (
    <p className="form-run-for">
      {runFor.text}{' '}
      <OutboundLink href={href} note={note}>
        {label}
      </OutboundLink>
    </p>
  )
}
