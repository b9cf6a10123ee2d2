import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { resetFactor } from '#lib/sign-in/second-factor.ts'

export const POST = staffPost(
  'team.change',
  z.strictObject({ id: z.uuid() }),
  async ({ app, actor }, { id }) => {
    await resetFactor(app, id, actor)
    return see('/admin/team', { said: 'reset' })
  },
)
