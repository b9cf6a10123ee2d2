import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listHandOuts } from '#lib/disclosures/hand-outs.ts'
import { listShares } from '#lib/disclosures/shares.ts'
import { fill } from '#policy/fill.ts'
import { shareAction } from './actions.ts'
import { HandOutBadge } from './hand-out-badge.tsx'

const { disclosures: label } = words
export const generateMetadata = titled(() => label.title)

/** The register of what left to others: what was asked for and handed out (P27), and what partners have (P26). */
export default async function Disclosures({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('disclosures.read')
  const { app, may } = currentUser
  const [handOuts, now] = [await listHandOuts(app.db), app.clock()]
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/disclosures"
      title={label.title}
      actions={
        may('disclosures.make') && <LinkButton href="/admin/disclosures/new">{label.enter}</LinkButton>
      }
    >
      <Flash query={searchParams} of={[shareAction]} />
      <p className="desk-lead">{label.text}</p>
      {handOuts.length === 0 ? (
        <EmptyState title={label.emptyTitle}>{label.emptyText}</EmptyState>
      ) : (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'who', label: label.recipient },
            { key: 'kind', label: label.kind, from: 'tablet' },
            { key: 'what', label: label.what, from: 'desk' },
            { key: 'state', label: label.state },
            { key: 'when', label: label.when, from: 'tablet', numeric: true },
          ]}
          rows={handOuts.map((one) => ({
            id: one.id,
            href: `/admin/disclosures/${one.id}`,
            fresh: !one.handedAt && !one.refusedAt,
            cells: {
              who: <bdi>{one.recipient}</bdi>,
              kind: label.kinds[one.recipientKind],
              what: label.whats[one.what],
              state: <HandOutBadge handOut={one} />,
              when: <Moment at={one.enteredAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
            },
          }))}
        />
      )}
      <SharesPart currentUser={currentUser} />
    </DeskPage>
  )
}

/** Each declared partner, when it was shared with last, and the press for the next. */
async function SharesPart({ currentUser: { app, may } }: { currentUser: CurrentUser }) {
  const { sharesWithPartners } = app.agency.policy
  if (sharesWithPartners === false) return null
  const partners = Object.entries(sharesWithPartners.partners ?? {})
  const shares = await listShares(app.db)
  const now = app.clock()
  return (
    <DetailPart title={label.shares}>
      <p className="desk-lead">{partners.length > 0 ? label.sharesText : label.sharesNone}</p>
      <ul className="task-list">
        {partners.map(([partner, { name }]) => {
          const last = shares.find((share) => share.partner === partner)
          return (
            <li key={partner}>
              <div>
                <bdi>{name}</bdi>
                {last && (
                  <span className="detail-hint">
                    {label.lastShared}{' '}
                    <Moment at={last.startedAt} now={now} locale={deskLanguage()} zone={deskZone()} />{' '}
                    {may('disclosures.make') && (
                      <a href={`/admin/disclosures/shares/${last.id}`} download>
                        {fill(label.fetch, { name })}
                      </a>
                    )}
                  </span>
                )}
              </div>
              {may('disclosures.make') && (
                <ActionForm action={shareAction} at={{}} values={{ partner }}>
                  <Button weight="plain">{fill(label.share, { name })}</Button>
                </ActionForm>
              )}
            </li>
          )
        })}
      </ul>
    </DetailPart>
  )
}
