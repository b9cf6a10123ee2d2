import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { AppContext } from '#lib/app.ts'
import type { listUnreported } from '#lib/incidents/queries.ts'
import { fill } from '#policy/fill.ts'
import { printMoment } from '#policy/time/working-time.ts'

const { today: label } = words.incidents

type DueIncidentsProps = { incidents: Awaited<ReturnType<typeof listUnreported>>; app: AppContext }

/** Incidents of which the authority does not know yet, each with the hour by which it has to (R9). */
export function DueIncidents({ incidents, app }: DueIncidentsProps) {
  if (incidents.length === 0) return null
  const { timeZone } = app.agency.policy.workingHours
  return (
    <DetailPart title={label.title}>
      <ul className="task-list">
        {incidents.map(({ id, title, dueAt }) => (
          <li key={id}>
            <div>
              <a href={`/admin/incidents/${id}`}>
                <bdi>{title}</bdi>
              </a>
              <span className="detail-hint">
                {fill(label.due, { due: printMoment(dueAt, timeZone, deskLanguage()) })}{' '}
                {dueAt < app.clock() && <Badge tone="danger">{words.leads.overdue}</Badge>}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </DetailPart>
  )
}
