import { z } from 'zod'
import { answerPage, see } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { TemplateForm } from '#app/admin/settings/templates/template-form.tsx'
import { typedLine, typedText } from '#app/admin/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { saveTemplate } from '#lib/templates/save-template.ts'
import { slots, strangeSlots } from '#lib/templates/slots.ts'
import { fill } from '#policy/fill.ts'
import { languages } from '#policy/vocabulary.ts'

const { templates: label } = words

const schema = z.strictObject({
  id: z.uuid(),
  name: typedLine(80),
  language: z.enum(languages),
  subject: typedLine(150),
  body: typedText(20_000),
})

/** Keeps a template; what it asks for in braces must be what is filled in. */
export const POST = staffPost('templates.change', schema, async (currentUser, template) => {
  const strange = strangeSlots(`${template.subject}\n${template.body}`)
  if (strange.length === 0) {
    const kept = await saveTemplate(currentUser.app, template, currentUser.actor)
    return see('/admin/settings/templates', { said: kept ? 'kept' : 'full' })
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
      back={{ href: '/admin/settings/templates', label: label.title }}
    >
      <TemplateForm template={template} error={error} />
    </DeskPage>,
  )
})
