import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { forgetView } from '#lib/saved-views/saved-views.ts'

export const POST = staffPost(
  'leads.read',
  z.strictObject({ id: z.uuid() }),
  async ({ app, member }, { id }) => {
    await forgetView(app, { staffId: member.id, id })
    return see('/admin/leads')
  },
)
