import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { takeBannerOff } from '#lib/change-notices/tell-change.ts'

const schema = z.strictObject({ number: z.coerce.number().int().positive(), id: z.uuid() })

/** Takes a banner off the site before its day. */
export const POST = staffPost('policy.tell', schema, async ({ app, actor }, { number, id }) => {
  const ended = await takeBannerOff(app, id, actor)
  return see(`/admin/policy/versions/${number}`, { said: ended ? 'ended' : 'before' })
})
