import { z } from 'zod'
import { endApiKey } from '../../../../../lib/journeys/enquiry/add-api-key.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

export const POST = staffPost(
  'settings.change',
  z.strictObject({ id: z.uuid() }),
  async ({ house, actor }, { id }) => {
    await endApiKey(house, id, actor)
    return see('/admin/settings/keys')
  },
)
