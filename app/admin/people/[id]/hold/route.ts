import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedText } from '#app/admin/typed-text.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'

const schema = z.strictObject({ id: z.uuid(), reason: typedText(2000) })

export const POST = staffPost('holds.change', schema, async ({ app, member }, { id: personId, reason }) => {
  const placed = await placeHold(app, { personId, reason, actor: { kind: 'staff', id: member.id } })
  return see(`/admin/people/${personId}`, { said: placed ? 'held' : 'unheld' })
})
