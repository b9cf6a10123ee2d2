import { z } from 'zod'
import { answerPage, refuse, see } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { words } from '#app/admin/words.ts'
import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'

const { keys: label } = words

const schema = z.strictObject({
  form: z.string().max(60),
  origins: z.string().max(2000).default(''),
  rate: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

/** The key is shown in the answer itself: in an address it would stay in the browser's history. */
export const POST = staffPost('settings.change', schema, async (currentUser, { form, origins, rate }) => {
  const { app, actor } = currentUser
  const definition = findForm(app.agency.forms, form)
  if (!definition) return refuse(422, 'input')
  const sites = origins.split(/\s+/).filter(Boolean)
  if (sites.some((site) => !URL.canParse(site) || new URL(site).origin !== site))
    return see('/admin/settings/keys', { said: 'origin' })
  const key = await addApiKey(app, { form, origins: sites, rate, actor })
  const title = fill(label.made, { form: definition.title.en })
  return answerPage(
    200,
    title,
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={title}
      back={{ href: '/admin/settings/keys', label: label.back }}
    >
      <p className="desk-lead">{label.shownOnce}</p>
      <p>
        <code className="one-time">{key}</code>
      </p>
    </DeskPage>,
  )
})
