import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { dropTemplate } from '#lib/templates/save-template.ts'

export const POST = staffPost(
  'templates.change',
  z.strictObject({ id: z.uuid() }),
  async ({ app, actor }, { id }) => {
    await dropTemplate(app, id, actor)
    return see('/admin/settings/templates', { said: 'removed' })
  },
)
