import { requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { purposeName } from '#app/admin/entries.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { listBlockedLoads } from '#lib/blocked-loads/queries.ts'
import { capabilities, unbuilt } from '#lib/capabilities.ts'
import { listUntold } from '#lib/change-notices/queries.ts'
import { listVersions } from '#lib/notices/versions.ts'
import { guardedBy, type Processing } from '#policy/processing.ts'
import { BlockedLoadTable } from './blocked-load-table.tsx'
import { recordsOfProcessing } from './records-of-processing.ts'
import { VersionTable } from './version-table.tsx'

const { policy: label } = words
export const generateMetadata = titled(() => label.title)

/** Versions on this page; the others stand on the public one. */
const shown = 10

/** Records of processing activities (GDPR art. 30): made from the policy and the tables, so nobody keeps them by hand. */
export default async function PolicyPage() {
  const currentUser = await requireStaff('policy.read')
  const { app } = currentUser
  const [versions, untold, loads] = await Promise.all([
    listVersions(app.db, null, shown),
    listUntold(app.db, app.agency.policy),
    listBlockedLoads(app.db),
  ])
  return (
    <DeskPage currentUser={currentUser} current="/admin/policy" title={label.title}>
      <p className="desk-lead">{label.text}</p>
      <p className="desk-lead">
        <LinkButton href="/admin/policy/records">{label.download}</LinkButton>
      </p>
      <VersionTable
        versions={versions}
        untold={untold}
        stopped={[...new Set(untold.flatMap(({ purposes }) => purposes))].map((one) =>
          purposeName(one, app.agency.policy),
        )}
        now={app.clock()}
      />
      <BlockedLoadTable loads={loads} policy={app.agency.policy} now={app.clock()} />
      {recordsOfProcessing(app).map((record) => (
        <Activity key={record.id} record={record} />
      ))}
      <DetailPart title={label.guarded}>
        <ul className="detail-list">
          {guardedBy({ capabilities }).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </DetailPart>
      <DetailPart title={label.unbuilt}>
        <p className="desk-lead">{label.unbuiltText}</p>
        <DefinitionList
          items={Object.entries(unbuilt).map(([kind, why]) => ({
            key: kind,
            term: kind.replaceAll('_', ' '),
            text: why,
          }))}
        />
      </DetailPart>
    </DeskPage>
  )
}

function Activity({ record }: { record: Processing }) {
  const items = [
    ['ground', record.ground],
    ['people', record.people],
    ['kinds', record.kinds],
    ['forms', record.forms],
    ['recipients', record.recipients],
    ['abroad', record.abroad],
    ['kept', record.kept],
  ] as const
  const title = record.served ? record.purpose : `${record.purpose} (${label.notServed})`
  return (
    <DetailPart title={title}>
      <DefinitionList items={items.map(([key, text]) => ({ key, term: label[key], text }))} />
    </DetailPart>
  )
}
