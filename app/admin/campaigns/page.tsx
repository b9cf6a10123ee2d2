import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listCampaigns } from '#lib/campaigns/list.ts'
import { readPageKey } from '#lib/platform/page-key.ts'
import { CampaignTable } from './campaign-table.tsx'

const { campaigns: label } = words
export const generateMetadata = titled(() => label.title)

/** Newsletters in every state. */
export default async function Campaigns({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('campaigns.read')
  const { db, clock } = currentUser.app
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const { rows, older } = await listCampaigns(db, after)
  const write = currentUser.may('campaigns.send') && (
    <LinkButton href="/admin/campaigns/new">{label.write}</LinkButton>
  )
  return (
    <DeskPage currentUser={currentUser} current="/admin/campaigns" title={label.title} actions={write}>
      {rows.length === 0 ? (
        <EmptyState title={label.none}>
          <p>{label.noneText}</p>
        </EmptyState>
      ) : (
        <CampaignTable lines={rows} now={clock()} />
      )}
      <Pages path="/admin/campaigns" older={older} first={!after} />
      <ListKeys />
    </DeskPage>
  )
}
