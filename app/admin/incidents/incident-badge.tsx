import { words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { Incident } from '#lib/incidents/queries.ts'
import { breachReportDue } from '#policy/law/breach.ts'

const { states } = words.incidents

/** How far an incident is: what matters most of it. */
export function IncidentBadge({ incident, now }: { incident: Incident; now: Date }) {
  const { outcome, reportedAt, knownAt } = incident
  if (outcome) return <Badge tone={outcome === 'done' ? 'good' : 'plain'}>{states[outcome]}</Badge>
  if (reportedAt) return <Badge tone="accent">{states.reported}</Badge>
  return breachReportDue(knownAt) < now ? (
    <Badge tone="danger">{states.late}</Badge>
  ) : (
    <Badge tone="warn">{states.unreported}</Badge>
  )
}
