import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { listTemplates } from '#lib/templates/queries.ts'
import { keepTemplateAction, removeTemplateAction } from './template-actions.tsx'
import { TemplateForm } from './template-form.tsx'

const { templates: label } = words
export const generateMetadata = titled(() => label.title)

/** What answers begin with. */
export default async function Templates({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('templates.change')
  const templates = await listTemplates(currentUser.app.db)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={label.title}
      back={{ href: '/admin/settings', label: words.places.settings }}
    >
      <Flash query={searchParams} of={[keepTemplateAction, removeTemplateAction]} />
      <p className="desk-lead">{label.lead}</p>
      {templates.length === 0 ? (
        <p>{label.none}</p>
      ) : (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'name', label: label.name },
            { key: 'language', label: label.language },
            { key: 'subject', label: label.subject, from: 'tablet' },
          ]}
          rows={templates.map(({ id, name, language, subject }) => ({
            id,
            href: `/admin/settings/templates/${id}`,
            cells: { name, language: words.languages[language], subject: <bdi>{subject}</bdi> },
          }))}
        />
      )}
      <DetailPart title={label.add}>
        <TemplateForm action={keepTemplateAction.address({})} />
      </DetailPart>
    </DeskPage>
  )
}
