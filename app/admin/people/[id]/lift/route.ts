import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { liftRestriction } from '#lib/doors/choices/restrict.ts'

const schema = z.strictObject({ id: z.uuid(), told: typedLine(500) })

export const POST = staffPost('people.restrict', schema, async ({ app, actor }, { id: personId, told }) => {
  const lifted = await liftRestriction(app, { personId, told, actor })
  return see(`/admin/people/${personId}`, { said: lifted ? 'lifted' : 'unlifted' })
})
