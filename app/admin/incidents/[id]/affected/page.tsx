import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { readSearch, searchOf } from '#app/admin/incidents/affected-search.ts'
import { addAffectedAction, removeAffectedAction } from '#app/admin/incidents/people-actions.ts'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { findAffected } from '#lib/incidents/affected.ts'
import { findIncident, listAffected } from '#lib/incidents/queries.ts'
import { listTags } from '#lib/people/queries.ts'
import { isId, readPageKey } from '#lib/platform/page-key.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { AffectedTable } from './affected-table.tsx'
import { FoundPart } from './found-part.tsx'
import { SearchForm } from './search-form.tsx'

const { incidents: label } = words
const { people } = label
export const generateMetadata = titled(() => people.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** Who is affected: looked for by what got out, counted and shown before anybody is put on the list (P60). */
export default async function AffectedPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('incidents.read')
  const { app } = currentUser
  const { id } = await params
  const incident = isId(id) ? await findIncident(app.db, id) : null
  if (!incident) missing()
  const changes = currentUser.may('incidents.change') && !incident.closedAt
  const asked = changes ? searchOf(await searchParams) : null
  const searched = asked && readSearch(app, asked)
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const [listed, found, members, tags] = await Promise.all([
    listAffected(app.db, id, after),
    searched && findAffected(app, id, searched),
    listMembers(app.db),
    listTags(app.db),
  ])
  const path = `/admin/incidents/${id}/affected`
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/incidents"
      title={people.title}
      back={{ href: `/admin/incidents/${id}`, label: label.backOne }}
    >
      <Flash query={searchParams} of={[addAffectedAction, removeAffectedAction]} />
      {changes && (
        <DetailPart title={people.find}>
          <p className="desk-lead">{people.text}</p>
          <SearchForm path={path} asked={asked} forms={app.agency.forms} members={members} tags={tags} />
          {asked && !searched && (
            <Notice tone="danger" role="alert">
              <p>{people.unreadable}</p>
            </Notice>
          )}
          {asked && found && <FoundPart id={id} asked={asked} found={found} />}
        </DetailPart>
      )}
      <DetailPart title={people.list}>
        <p>{counted('incidents.people.count', { count: incident.affected })}</p>
        {listed.rows.length > 0 && <AffectedTable id={id} rows={listed.rows} changes={changes} />}
        <Pages path={path} older={listed.older} first={!after} />
      </DetailPart>
    </DeskPage>
  )
}
