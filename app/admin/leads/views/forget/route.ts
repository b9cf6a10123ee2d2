import { z } from 'zod'
import { forgetView } from '../../../../../lib/journeys/desk/saved-views.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

export const POST = staffPost(
  'leads.read',
  z.strictObject({ id: z.uuid() }),
  async ({ house, member }, { id }) => {
    await forgetView(house, { staffId: member.id, id })
    return see('/admin/leads')
  },
)
