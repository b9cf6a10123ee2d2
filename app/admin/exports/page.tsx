import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Reload } from '#components/desk/reload.tsx'
import { listDisclosures } from '#lib/disclosures/queries.ts'
import { listExportsOf } from '#lib/exports/queries.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'
import { cancelExportAction, makeExportAction } from './actions.ts'
import { DisclosureTable } from './disclosure-table.tsx'
import { KeptExports } from './kept-exports.tsx'
import { MakeExport } from './make-export.tsx'

const { exports: label } = words
export const generateMetadata = titled(() => label.title)

/** Copies of data: make one, fetch it, and see who made which. */
export default async function Exports({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('exports.make')
  const { db, clock, agency } = currentUser.app
  const now = clock()
  const [past, kept] = await Promise.all([
    listDisclosures(db, 100),
    listExportsOf(db, currentUser.member.id, now),
  ])
  const query = new URLSearchParams(leadQuery(readLeadFilter(await searchParams, agency.forms))).toString()
  const isMaking = kept.some(({ state }) => state === 'waiting' || state === 'making')
  return (
    <DeskPage currentUser={currentUser} current="/admin/exports" title={label.title}>
      <Flash query={searchParams} of={[makeExportAction, cancelExportAction]} />
      {kept.length > 0 && (
        <DetailPart title={label.kept}>
          <KeptExports kept={kept} now={now} />
          {isMaking && <Reload everyMs={3_000} />}
        </DetailPart>
      )}
      <DetailPart title={label.make}>
        <p className="desk-lead">{label.text}</p>
        <MakeExport
          recipient={currentUser.member.email}
          query={query}
          offersAudit={currentUser.may('audit.read')}
        />
      </DetailPart>
      <DetailPart title={label.past}>
        <DisclosureTable past={past} now={now} />
      </DetailPart>
    </DeskPage>
  )
}
