import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { sessionPost } from '#app/admin/guard.ts'
import { passFactor } from '#lib/sign-in/second-factor.ts'

const schema = z.strictObject({ code: z.string().max(40) })

export const POST = sessionPost(schema, async ({ app, member }, { code }) =>
  (await passFactor(app, member, code)) ? see('/admin') : see('/admin/second-factor', { said: 'wrong' }),
)
