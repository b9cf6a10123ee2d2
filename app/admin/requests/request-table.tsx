import { Due } from '#app/admin/leads/lead-row.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { DataRequest } from '#lib/requests/queries.ts'
import { nameOfAsked } from '#policy/forms/request-form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { requests: label } = words

type RequestTableProps = { caption: string; requests: readonly DataRequest[]; now: Date }

export function RequestTable({ caption, requests, now }: RequestTableProps) {
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  return (
    <DeskTable
      caption={caption}
      columns={[
        { key: 'asked', label: label.asked },
        { key: 'who', label: label.who, from: 'tablet' },
        { key: 'place', label: label.place, from: 'desk' },
        { key: 'state', label: label.state },
        { key: 'due', label: label.due, numeric: true },
        { key: 'received', label: label.received, from: 'tablet', numeric: true },
      ]}
      rows={requests.map((one) => ({
        id: one.id,
        href: `/admin/requests/${one.id}`,
        fresh: one.answeredAt === null && one.provenAt !== null,
        cells: {
          asked: nameOfAsked(one.asked, sectionWords[deskLanguage()]),
          who: one.email ?? (one.personId ? one.reference : label.gone),
          place: one.place ? sectionWords[deskLanguage()].regions.place[one.place] : label.unsaid,
          state: <RequestState request={one} />,
          due: one.answeredAt ? moment(one.dueAt) : <Due at={one.dueAt} now={now} />,
          received: moment(one.receivedAt),
        },
      }))}
    />
  )
}

/** Whether its mailbox has shown whose it is, or what came of it. */
export function RequestState({ request: one }: { request: DataRequest }) {
  if (one.outcome && one.answeredAt)
    return <Badge tone={one.outcome === 'done' ? 'good' : 'plain'}>{label.outcomes[one.outcome]}</Badge>
  return one.provenAt ? <Badge tone="accent">{label.proven}</Badge> : <Badge tone="warn">{label.waits}</Badge>
}
