import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Reload } from '#components/desk/reload.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import type { OutboxState } from '#db/schema/outbox.ts'
import type { Incident, IncidentNotice } from '#lib/incidents/queries.ts'
import { fill } from '#policy/fill.ts'

const { people, notice } = words.incidents
const unreached: readonly OutboxState[] = ['refused', 'failed', 'returned', 'unknown']

type PeoplePartProps = {
  incident: Incident
  untold: number
  mail: readonly { readonly state: OutboxState; readonly count: number }[]
  notices: readonly IncidentNotice[]
  changes: boolean
}

/** Whose data it was, how many of them were told, and what became of their letters (P60). */
export function PeoplePart({ incident, untold, mail, notices, changes }: PeoplePartProps) {
  const { id, affected } = incident
  const isUnderWay =
    notices.some(({ releasedAt, queuedAt }) => releasedAt && !queuedAt) ||
    mail.some(({ state }) => state === 'waiting' || state === 'claimed')
  return (
    <DetailPart title={people.title} id="affected">
      <p>
        {counted('incidents.people.count', { count: affected })}{' '}
        {affected > 0 && counted('incidents.people.untold', { count: untold })}
      </p>
      {mail.length > 0 && (
        <ul className="plain-list">
          {mail.map(({ state, count }) => (
            <li key={state}>{fill(notice.progress, { state: words.mailStates[state], count })}</li>
          ))}
        </ul>
      )}
      {mail.some(({ state }) => unreached.includes(state)) && (
        <p className="detail-hint">{notice.unreached}</p>
      )}
      {isUnderWay && <Reload everyMs={3_000} />}
      <div className="presses">
        <LinkButton weight="plain" href={`/admin/incidents/${id}/affected`}>
          {people.open}
        </LinkButton>
        {changes && untold > 0 && (
          <LinkButton href={`/admin/incidents/${id}/notice`}>{notice.write}</LinkButton>
        )}
      </div>
    </DetailPart>
  )
}
