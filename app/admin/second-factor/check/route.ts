import { z } from 'zod'
import { passFactor } from '../../../../lib/journeys/sign-in/second-factor.ts'
import { see } from '../../answers.tsx'
import { sessionPost } from '../../guard.ts'

const schema = z.strictObject({ code: z.string().max(40) })

export const POST = sessionPost(schema, async ({ house, member }, { code }) =>
  (await passFactor(house, member, code)) ? see('/admin') : see('/admin/second-factor', { said: 'wrong' }),
)
