import { requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { messageKinds, staffKinds } from '#db/schema/outbox.ts'

const { settings: label, letters } = words
export const generateMetadata = titled(() => label.title)

/** How the app is set up, as far as it can be looked at here. */
export default async function Settings() {
  const currentUser = await requireStaff('settings.read')
  return (
    <DeskPage currentUser={currentUser} current="/admin/settings" title={label.title}>
      {currentUser.may('settings.change') && (
        <DetailPart title={label.programs}>
          <ul>
            <li>
              <a href="/admin/settings/keys">{words.keys.title}</a>
            </li>
            <li>
              <a href="/admin/settings/webhooks">{words.webhooks.title}</a>
            </li>
          </ul>
        </DetailPart>
      )}
      {currentUser.may('templates.change') && (
        <DetailPart title={words.templates.title}>
          <p className="desk-lead">{words.templates.lead}</p>
          <a href="/admin/settings/templates">{words.templates.manage}</a>
        </DetailPart>
      )}
      <DetailPart title={label.letters} id="letters">
        <p className="desk-lead">{letters.lead}</p>
        <DeskTable
          caption={label.letters}
          columns={[
            { key: 'name', label: letters.name },
            { key: 'when', label: letters.when, from: 'tablet' },
            { key: 'to', label: letters.goesTo },
          ]}
          rows={messageKinds.map((kind) => ({
            id: kind,
            href: `/admin/settings/letters/${kind}`,
            cells: {
              name: words.kinds[kind],
              when: letters.whens[kind],
              to: staffKinds.includes(kind) ? letters.toStaff : letters.toPerson,
            },
          }))}
        />
      </DetailPart>
    </DeskPage>
  )
}
