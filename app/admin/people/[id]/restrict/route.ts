import { z } from 'zod'
import { restrictionAskers } from '../../../../../db/schema/restrictions.ts'
import { restrictPerson } from '../../../../../lib/doors/choices/restrict.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'
import { typedText } from '../../../typed-text.ts'

const schema = z.strictObject({ id: z.uuid(), askedBy: z.enum(restrictionAskers), reason: typedText(2000) })

export const POST = staffPost('people.restrict', schema, async ({ house, actor }, posted) => {
  const { id: personId, askedBy, reason } = posted
  const set = await restrictPerson(house, { personId, askedBy, reason, actor })
  return see(`/admin/people/${personId}`, { said: set ? 'restricted' : 'unrestricted' })
})
