import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { readPageKey } from '#lib/platform/page-key.ts'
import { listOpenRequests, listResolvedRequests } from '#lib/requests/queries.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { finishRequestAction, refuseRequestAction } from './actions.ts'
import { RequestTable } from './request-table.tsx'

const { requests: label } = words
export const generateMetadata = titled(() => label.title)

/** Lately answered, so many beside what waits. */
const lately = 10

/** What people asked about their data: what waits, the one that is due first on top, or what was answered, the latest on top. */
export default async function Requests({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('requests.read')
  const { db, clock } = currentUser.app
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const isAnswered = (await queryValue(searchParams, 'show')) === 'answered'
  const [open, answered] = await Promise.all([
    isAnswered ? null : listOpenRequests(db, after),
    isAnswered || !after ? listResolvedRequests(db, after) : null,
  ])
  const done = isAnswered ? answered?.rows : answered?.rows.slice(0, lately)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/requests"
      title={label.title}
      back={isAnswered ? { href: '/admin/requests', label: label.open } : undefined}
    >
      <Flash query={searchParams} of={[finishRequestAction, refuseRequestAction]} />
      <p className="desk-lead">{label.text}</p>
      {currentUser.may('leads.change') && (
        <p>
          <LinkButton weight="plain" href={`/admin/leads/new?form=${requestForm}`}>
            {label.enter}
          </LinkButton>
        </p>
      )}
      {open && (
        <DetailPart title={label.open}>
          {open.rows.length === 0 ? (
            <EmptyState title={label.emptyTitle}>{label.emptyText}</EmptyState>
          ) : (
            <RequestTable caption={label.open} requests={open.rows} now={clock()} />
          )}
          <Pages path="/admin/requests" older={open.older} first={!after} />
        </DetailPart>
      )}
      {answered && done && (
        <DetailPart title={label.answered}>
          {done.length === 0 ? (
            <p className="desk-lead">{label.emptyAnswered}</p>
          ) : (
            <RequestTable caption={label.answered} requests={done} now={clock()} />
          )}
          {isAnswered ? (
            <Pages
              path="/admin/requests"
              query={{ show: 'answered' }}
              older={answered.older}
              first={!after}
            />
          ) : (
            answered.rows.length > lately && <a href="/admin/requests?show=answered">{label.allAnswered}</a>
          )}
        </DetailPart>
      )}
    </DeskPage>
  )
}
