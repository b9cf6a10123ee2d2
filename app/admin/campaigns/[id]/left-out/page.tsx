import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { reasonWord } from '#app/admin/entries.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { previewLeftOut } from '#lib/campaigns/write-campaign.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { campaigns: label } = words
export const generateMetadata = titled(() => label.leftOut)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** Who would not get it, for one reason. For those alone to whom all people are open (P23). */
export default async function LeftOutPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('campaigns.read')
  const { app, may } = currentUser
  const { id } = await params
  const reason = (await queryValue(searchParams, 'reason')) ?? ''
  const after = (await queryValue(searchParams, 'after')) ?? ''
  const campaign = isId(id) && may('leads.read_all') ? await findCampaign(app.db, id) : null
  if (campaign?.state !== 'draft') missing()
  const { rows, older } = await previewLeftOut(app, campaign, reason, isId(after) ? after : null)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/campaigns"
      title={fill(label.leftOutTitle, { reason: reasonWord(reason || null) ?? '' })}
      back={{ href: `/admin/campaigns/${id}/audience`, label: label.audience }}
    >
      {rows.length === 0 ? (
        <EmptyState title={label.nobodyLeft} />
      ) : (
        <DeskTable
          caption={label.leftOut}
          columns={[
            { key: 'who', label: label.who },
            { key: 'address', label: label.address },
          ]}
          rows={rows.map(({ id: person, name, email }) => ({
            id: person,
            href: `/admin/people/${person}`,
            cells: { who: <bdi>{name ?? email}</bdi>, address: email },
          }))}
        />
      )}
      <Pages path={`/admin/campaigns/${id}/left-out`} query={{ reason }} older={older} first={!isId(after)} />
      <ListKeys />
    </DeskPage>
  )
}
