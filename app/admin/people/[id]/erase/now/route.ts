import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'

const schema = z.strictObject({ id: z.uuid() })

export const POST = staffPost('people.erase', schema, async ({ app, actor }, { id }) => {
  const done = await erase(app, { personId: id, reason: 'request', actor })
  if (!done && (await isOnHold(app.db, id))) return see(`/admin/people/${id}`, { said: 'stays' })
  const rows = done?.plan.reduce((sum, step) => sum + step.rows, 0) ?? 0
  return see('/admin/people', { erased: rows })
})
