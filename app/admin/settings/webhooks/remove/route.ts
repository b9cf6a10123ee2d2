import { z } from 'zod'
import { removeWebhook } from '../../../../../lib/journeys/webhooks/manage.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

export const POST = staffPost(
  'settings.change',
  z.strictObject({ id: z.uuid() }),
  async ({ house, actor }, { id }) => {
    await removeWebhook(house, id, actor)
    return see('/admin/settings/webhooks')
  },
)
