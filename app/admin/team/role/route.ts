import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { changeRole } from '#lib/staff/members.ts'
import { memberSchema } from '#lib/staff/schema.ts'

export const POST = staffPost('team.change', memberSchema, async ({ app, actor }, { email, role }) => {
  const fault = await changeRole(app.db, { email, role, actor, now: app.clock() })
  return see('/admin/team', fault ? { said: fault } : {})
})
