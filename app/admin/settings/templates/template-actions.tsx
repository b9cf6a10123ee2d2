import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { words } from '#app/admin/words.ts'
import { dropTemplate, saveTemplate } from '#lib/templates/save-template.ts'
import { slots, strangeSlots } from '#lib/templates/slots.ts'
import { fill } from '#policy/fill.ts'
import { templateFields } from './template-fields.ts'
import { TemplateForm } from './template-form.tsx'

const { templates: label } = words
const page = '/admin/settings/templates'

/** Keeps a template; what it asks for in braces must be what is filled in. */
export const keepTemplateAction = deskAction(
  {
    path: '/admin/settings/templates/keep',
    keeps: true,
    opens: 'templates.change',
    fields: templateFields,
    outcomes: { kept: good(() => label.kept), full: bad(() => label.full) },
    logs: ['template.kept'],
  },
  async (currentUser, template, end) => {
    const strange = strangeSlots(`${template.subject}\n${template.body}`)
    if (strange.length === 0) {
      const kept = await saveTemplate(currentUser.app, template, currentUser.actor)
      return end(kept ? 'kept' : 'full', page)
    }
    const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
    const error = fill(label.strange, { slots: braced(slots), strange: braced(strange) })
    return answerPage(
      422,
      label.title,
      <DeskPage
        currentUser={currentUser}
        current="/admin/settings"
        title={label.title}
        back={{ href: page, label: label.title }}
      >
        <TemplateForm action={keepTemplateAction.address({})} template={template} error={error} />
      </DeskPage>,
    )
  },
)

export const removeTemplateAction = deskAction(
  {
    path: '/admin/settings/templates/remove',
    opens: 'templates.change',
    fields: { id: z.uuid() },
    outcomes: { removed: good(() => label.removed) },
    logs: ['template.removed'],
  },
  async ({ app, actor }, { id }, end) => {
    await dropTemplate(app, id, actor)
    return end('removed', page)
  },
)
