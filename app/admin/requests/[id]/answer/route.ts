import { z } from 'zod'
import { answerRequest } from '../../../../../lib/doors/capture/answer-request.ts'
import { drainAfterwards } from '../../../../drain-afterwards.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({ id: z.uuid(), outcome: z.enum(['done', 'refused', 'package']) })

export const POST = staffPost('requests.answer', schema, async ({ house, actor }, { id, outcome }) => {
  const answered = await answerRequest(house, { id, outcome, actor })
  if (!answered) return see(`/admin/requests/${id}`, { said: 'not' })
  drainAfterwards()
  return see('/admin/requests', { said: 'answered' })
})
