import { Due } from '#app/admin/leads/lead-row.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { AppContext } from '#lib/app.ts'
import { listClientsTold } from '#lib/clients/told-requests.ts'
import type { DataRequest } from '#lib/requests/queries.ts'
import { acknowledgeBy, extendedDate } from '#policy/law/due-date.ts'
import { printList } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { requests: label } = words

/** Whose request it is, and its clock. */
export async function RequestFacts({ request, app }: { request: DataRequest; app: AppContext }) {
  const told = await listClientsTold(app.db, request.reference)
  const now = app.clock()
  const { policy } = app.agency
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const {
    asked,
    email,
    personId,
    place,
    receivedAt,
    dueAt,
    provenAt,
    answeredAt,
    answeredBy,
    reference,
    provenHow,
    deed,
    ground,
    erasesAt,
    extendedWhy,
    extendedAt,
    appealedAt,
  } = request
  const open = answeredAt === null
  // A question is no right that a law puts a time to.
  const later =
    asked === 'question' || extendedAt || appealedAt ? null : extendedDate(place, receivedAt, policy)
  const acknowledge = asked === 'question' ? null : acknowledgeBy(place, receivedAt, policy)
  const items = [
    { key: 'who', term: label.who, text: <bdi>{email ?? label.gone}</bdi> },
    {
      key: 'place',
      term: label.place,
      text: place ? sectionWords[deskLanguage()].regions.place[place] : label.unsaid,
    },
    { key: 'received', term: label.received, text: moment(receivedAt) },
    { key: 'due', term: label.due, text: answeredAt ? moment(dueAt) : <Due at={dueAt} now={now} /> },
    open && acknowledge && { key: 'acknowledge', term: label.acknowledge, text: moment(acknowledge) },
    open && later && { key: 'later', term: label.later, text: moment(later) },
    provenAt && {
      key: 'proven',
      term: provenHow && provenHow !== 'mailbox' ? label.proofWays[provenHow] : label.provenAt,
      text: moment(provenAt),
    },
    extendedWhy && { key: 'extended', term: label.extended, text: label.whys[extendedWhy] },
    appealedAt && { key: 'appealed', term: label.appealed, text: moment(appealedAt) },
    erasesAt && { key: 'erases', term: label.erases, text: moment(erasesAt) },
    answeredAt && { key: 'answered', term: label.answered, text: moment(answeredAt) },
    deed && { key: 'deed', term: label.deed, text: label.deeds[deed] },
    ground && { key: 'ground', term: label.ground, text: label.grounds[ground] },
    answeredBy && { key: 'by', term: label.by, text: answeredBy },
    told.length > 0 && {
      key: 'clients',
      term: label.clients,
      text: <bdi>{printList(told, deskLanguage())}</bdi>,
    },
    { key: 'reference', term: label.reference, text: <code>{reference}</code> },
  ].filter((item) => item !== null && item !== false && item !== '')
  return (
    <DetailPart title={label.facts}>
      <DefinitionList items={items} />
      {personId && (
        <p>
          <a href={`/admin/people/${personId}`}>{label.person}</a>
        </p>
      )}
    </DetailPart>
  )
}
