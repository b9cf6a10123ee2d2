import { z } from 'zod'
import { erase } from '../../../../../../lib/doors/erase/erase.ts'
import { see } from '../../../../answers.tsx'
import { staffPost } from '../../../../guard.ts'

const schema = z.strictObject({ id: z.uuid() })

export const POST = staffPost('people.erase', schema, async ({ house, actor }, { id }) => {
  const done = await erase(house, { personId: id, reason: 'request', actor })
  const rows = done?.plan.reduce((sum, step) => sum + step.rows, 0) ?? 0
  return see('/admin/people', { erased: rows })
})
