import { after } from 'next/server'
import { answerPage, see } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { words } from '#app/admin/words.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { signInAddress } from '#lib/sign-in/link.ts'
import { mailInvitation } from '#lib/sign-in/mailed-link.ts'
import { addMember } from '#lib/staff/members.ts'
import { memberSchema } from '#lib/staff/schema.ts'
import { fill } from '#policy/fill.ts'

const { team: label } = words

/** The link is shown in the answer itself: in an address it would stay in the browser's history. */
export const POST = staffPost('team.change', memberSchema, async (currentUser, { email, role }) => {
  const { app, actor } = currentUser
  const made = await addMember(app.db, { email, role, actor, now: app.clock() })
  if ('fault' in made) return see('/admin/team', { said: made.fault })
  await mailInvitation(app, made.id)
  after(drainAfterwards)
  const title = fill(label.linkTitle, { email })
  const back = { href: '/admin/team', label: label.title }
  return answerPage(
    200,
    title,
    <DeskPage currentUser={currentUser} current="/admin/team" title={title} back={back}>
      <p className="desk-lead">{label.linkText}</p>
      <p>
        <code className="one-time">{signInAddress(app.appUrl, made.token)}</code>
      </p>
    </DeskPage>,
  )
})
