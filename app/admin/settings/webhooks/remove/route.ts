import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { removeWebhook } from '#lib/webhooks/add-webhook.ts'

export const POST = staffPost(
  'settings.change',
  z.strictObject({ id: z.uuid() }),
  async ({ app, actor }, { id }) => {
    await removeWebhook(app, id, actor)
    return see('/admin/settings/webhooks')
  },
)
