import { deskLocale, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { relativeTime } from '#components/desk/relative-time.ts'
import { Time } from '#components/ui/time.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { printMoment } from '#policy/time/working-time.ts'

const { clock: label } = words

/** By when the first answer was promised, in the agency's own time, and how it stands (P63). */
export function LeadClock({ lead, app }: { lead: Lead; app: AppContext }) {
  const { answerDueAt: due, answeredAt: answered } = lead
  if (!due) return null
  const { timeZone } = app.agency.policy.workingHours
  const now = app.clock()
  const exact = (at: Date) => <Time iso={at.toISOString()} text={printMoment(at, timeZone, deskLocale)} />
  const stands = lead.quarantine || lead.stage === 'spam'
  return (
    <DetailPart title={label.title}>
      {answered ? (
        <p>
          {answered <= due ? label.inTime : label.late} {exact(answered)}
          {answered > due && (
            <span className="detail-hint clock-line">
              {label.promised} {exact(due)}
            </span>
          )}
        </p>
      ) : stands ? (
        <p>{label.still}</p>
      ) : (
        <p className={due < now ? 'clock-late' : undefined}>
          {due < now ? label.overdue : label.due} {exact(due)}
          <span className="clock-line">{relativeTime(due, now, deskLocale)}</span>
        </p>
      )}
    </DetailPart>
  )
}
