import { reasonWord } from '#app/admin/entries.tsx'
import { RetryForm } from '#app/admin/people/[id]/retry-form.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { relativeTime } from '#components/desk/relative-time.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { AgainstReply } from '#lib/correspondence/against-reply.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { fill } from '#policy/fill.ts'

const { stands: label } = words.lead

type AgainstProps = { lead: Lead; against: AgainstReply; retries: boolean; now: Date }

/** What stands against writing to the person of a lead, and what can be done: said before anything is written. */
export function AgainstReplyNotice({ lead, against, retries, now }: AgainstProps) {
  const { refusal, marks, sendsMail } = against
  const bounced = marks.some(({ reason }) => reason === 'hard_bounce')
  const other = refusal !== null && refusal !== 'suppressed' ? refusal : null
  if (sendsMail && marks.length === 0 && !other) return null
  return (
    <Notice tone={refusal ? 'danger' : 'warn'}>
      {!sendsMail && <p>{label.unset}</p>}
      {marks.map(({ reason, createdAt }) => (
        <p key={reason}>{fill(label[reason], { when: relativeTime(createdAt, now, deskLanguage()) })}</p>
      ))}
      {other && <p>{fill(label.other, { reason: reasonWord(other) ?? other })}</p>}
      {bounced && retries && <RetryForm personId={lead.personId} leadId={lead.id} />}
    </Notice>
  )
}
