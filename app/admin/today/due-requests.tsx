import { dayInWords } from '#app/admin/day-in-words.ts'
import { RequestState } from '#app/admin/requests/request-table.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { DueRequests } from '#lib/requests/due.ts'
import { fill } from '#policy/fill.ts'
import { nameOfAsked } from '#policy/forms/request-form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { today } = words

/** Requests about people's data, each with the day by which the law has it answered; what is overdue stands first. */
export function DueRequestsPart({ due: { requests, hasMore, today: day } }: { due: DueRequests }) {
  if (requests.length === 0) return null
  return (
    <DetailPart title={today.requests.title}>
      <ul className="task-list">
        {requests.map((request) => (
          <li key={request.id}>
            <div>
              <a href={`/admin/requests/${request.id}`}>
                {nameOfAsked(request.asked, sectionWords[deskLanguage()])}:{' '}
                <bdi>{request.email ?? request.reference}</bdi>
              </a>{' '}
              <RequestState request={request} />
              <span className="detail-hint">
                {fill(today.requests.due, { day: dayInWords(request.dueOn, day) })}{' '}
                {request.isOverdue && <Badge tone="danger">{words.leads.overdue}</Badge>}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {hasMore && <a href="/admin/requests">{today.requests.all}</a>}
    </DetailPart>
  )
}
