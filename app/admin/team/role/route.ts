import { changeRole } from '../../../../lib/journeys/sign-in/members.ts'
import { memberSchema } from '../../../../lib/records/staff/schema.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'

export const POST = staffPost('team.change', memberSchema, async ({ house, actor }, { email, role }) => {
  const fault = await changeRole(house.db, { email, role, actor, now: house.clock() })
  return see('/admin/team', fault ? { said: fault } : {})
})
