import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { endApiKey } from '#lib/api-keys/add-api-key.ts'

export const POST = staffPost(
  'settings.change',
  z.strictObject({ id: z.uuid() }),
  async ({ app, actor }, { id }) => {
    await endApiKey(app, id, actor)
    return see('/admin/settings/keys')
  },
)
