import { reasonWord } from '#app/admin/entries.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { relativeTime } from '#components/desk/relative-time.ts'
import { Time } from '#components/ui/time.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { OutboxLine } from '#lib/outbox/list.ts'
import { printMoment } from '#policy/time/working-time.ts'

const { clock: label } = words

/** By when the first answer was promised, in the agency's own time, and how it stands (P63). */
export function LeadClock({ lead, app, mail }: { lead: Lead; app: AppContext; mail: readonly OutboxLine[] }) {
  const { answerDueAt: due, answeredAt: answered } = lead
  if (!due) return null
  const { timeZone } = app.agency.policy.workingHours
  const now = app.clock()
  const exact = (at: Date) => <Time iso={at.toISOString()} text={printMoment(at, timeZone, deskLanguage())} />
  const unpromised = lead.quarantine === 'mailbox' || lead.quarantine === 'referral'
  const stands = lead.stage === 'spam' ? label.noSpam : unpromised && label.unpromised
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
        <p>{stands}</p>
      ) : (
        <>
          <p className={due < now ? 'clock-late' : undefined}>
            {due < now ? label.overdue : label.due} {exact(due)}
            <span className="clock-line">{relativeTime(due, now, deskLanguage())}</span>
          </p>
          {lead.stage !== 'new' && <p className="detail-hint">{label.noStage}</p>}
          <UnsentReply mail={mail} />
        </>
      )}
    </DetailPart>
  )
}

/** Why the newest reply answers nothing (yet). */
function UnsentReply({ mail }: { mail: readonly OutboxLine[] }) {
  const reply = mail.find(({ kind }) => kind === 'reply')
  if (!reply || reply.state === 'sent') return null
  if (reply.state === 'kept') return <p className="clock-late">{words.lead.replyKept}</p>
  if (reply.state === 'waiting' || reply.state === 'claimed') return <p>{words.lead.replyWaits}</p>
  return (
    <p className="clock-late">
      {words.lead.replyLost} <a href={`/admin/outbox/${reply.id}`}>{words.mailStates[reply.state]}</a>
      {reply.reason && <>, {reasonWord(reply.reason)}</>}
    </p>
  )
}
