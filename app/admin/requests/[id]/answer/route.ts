import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { resolveRequest } from '#lib/requests/resolve-request.ts'

const schema = z.strictObject({ id: z.uuid(), outcome: z.enum(['done', 'refused', 'package']) })

export const POST = staffPost('requests.answer', schema, async ({ app, actor }, { id, outcome }) => {
  const answered = await resolveRequest(app, { id, outcome, actor })
  if (!answered) return see(`/admin/requests/${id}`, { said: 'not' })
  drainAfterwards()
  return see('/admin/requests', { said: 'answered' })
})
