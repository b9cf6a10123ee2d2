import { reasonWord } from '#app/admin/entries.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { UndeliveredReply } from '#lib/leads/undelivered.ts'
import { fill } from '#policy/fill.ts'

const { today: label } = words

/** Replies that did not arrive, each leading to its lead, which waits for its answer again (P63). */
export function UndeliveredReplies({ replies, now }: { replies: readonly UndeliveredReply[]; now: Date }) {
  if (replies.length === 0) return null
  return (
    <DetailPart title={label.undelivered}>
      <p className="desk-lead">{label.undeliveredText}</p>
      <ul className="task-list">
        {replies.map(({ id, leadId, leadName, state, reason, at }) => (
          <li key={id}>
            <div>
              <a href={`/admin/leads/${leadId}`}>
                <bdi>{fill(label.undeliveredLine, { name: leadName, state: words.mailStates[state] })}</bdi>
              </a>
              <span className="detail-hint">
                {reason && <bdi>{reasonWord(reason)}. </bdi>}
                <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </DetailPart>
  )
}
