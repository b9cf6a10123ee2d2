import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { keepTemplateAction, removeTemplateAction } from '#app/admin/settings/templates/template-actions.tsx'
import { TemplateForm } from '#app/admin/settings/templates/template-form.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { listTemplates } from '#lib/templates/queries.ts'
import { fill } from '#policy/fill.ts'

const { templates: label } = words
export const generateMetadata = titled(() => label.title)

/** One template, to be changed or removed. */
export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('templates.change')
  const { id } = await params
  const template = (await listTemplates(currentUser.app.db)).find((one) => one.id === id)
  if (!template) missing()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={fill(label.edit, { name: template.name })}
      back={{ href: '/admin/settings/templates', label: label.title }}
      actions={
        <ActionForm action={removeTemplateAction} at={{}} values={{ id: template.id }}>
          <Button weight="danger">{label.remove}</Button>
        </ActionForm>
      }
    >
      <TemplateForm action={keepTemplateAction.address({})} template={template} />
    </DeskPage>
  )
}
