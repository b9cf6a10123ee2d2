import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { removeMember } from '#lib/staff/members.ts'
import { memberSchema } from '#lib/staff/schema.ts'

const schema = memberSchema.pick({ email: true })

export const POST = staffPost('team.change', schema, async ({ app, actor }, { email }) => {
  const fault = await removeMember(app.db, { email, actor, now: app.clock() })
  return see('/admin/team', { said: fault ?? 'removed' })
})
