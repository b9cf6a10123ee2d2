import { z } from 'zod'
import { resetFactor } from '../../../../lib/journeys/sign-in/second-factor.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'

export const POST = staffPost(
  'team.change',
  z.strictObject({ id: z.uuid() }),
  async ({ house, actor }, { id }) => {
    await resetFactor(house, id, actor)
    return see('/admin/team', { said: 'reset' })
  },
)
