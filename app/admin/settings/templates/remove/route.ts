import { z } from 'zod'
import { dropTemplate } from '../../../../../lib/journeys/templates/manage.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

export const POST = staffPost(
  'templates.change',
  z.strictObject({ id: z.uuid() }),
  async ({ house, actor }, { id }) => {
    await dropTemplate(house, id, actor)
    return see('/admin/settings/templates', { said: 'removed' })
  },
)
