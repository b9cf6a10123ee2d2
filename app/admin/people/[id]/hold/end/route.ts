import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { liftHold } from '#lib/doors/erase/hold.ts'

const schema = z.strictObject({ id: z.uuid(), hold: z.uuid(), why: typedLine(500) })

export const POST = staffPost('holds.change', schema, async ({ app, member }, posted) => {
  const { id: personId, hold, why } = posted
  const ended = await liftHold(app, { id: hold, personId, why, actor: { kind: 'staff', id: member.id } })
  return see(`/admin/people/${personId}`, { said: ended ? 'ended' : 'unended' })
})
