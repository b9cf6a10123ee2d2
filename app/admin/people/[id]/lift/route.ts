import { z } from 'zod'
import { liftRestriction } from '../../../../../lib/doors/choices/restrict.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'
import { typedLine } from '../../../typed-text.ts'

const schema = z.strictObject({ id: z.uuid(), told: typedLine(500) })

export const POST = staffPost('people.restrict', schema, async ({ house, actor }, { id: personId, told }) => {
  const lifted = await liftRestriction(house, { personId, told, actor })
  return see(`/admin/people/${personId}`, { said: lifted ? 'lifted' : 'unlifted' })
})
