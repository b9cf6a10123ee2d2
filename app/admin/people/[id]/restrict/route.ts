import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedText } from '#app/admin/typed-text.ts'
import { restrictionAskers } from '#db/schema/restrictions.ts'
import { restrictPerson } from '#lib/doors/choices/restrict.ts'

const schema = z.strictObject({ id: z.uuid(), askedBy: z.enum(restrictionAskers), reason: typedText(2000) })

export const POST = staffPost('people.restrict', schema, async ({ app, actor }, posted) => {
  const { id: personId, askedBy, reason } = posted
  const set = await restrictPerson(app, { personId, askedBy, reason, actor })
  return see(`/admin/people/${personId}`, { said: set ? 'restricted' : 'unrestricted' })
})
