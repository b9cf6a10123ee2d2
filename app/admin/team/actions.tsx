import { after } from 'next/server'
import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { words } from '#app/admin/words.ts'
import { signInAddress } from '#lib/sign-in/link.ts'
import { mailInvitation } from '#lib/sign-in/mailed-link.ts'
import { resetFactor } from '#lib/sign-in/second-factor.ts'
import { addMember, changeRole, removeMember } from '#lib/staff/members.ts'
import { memberSchema } from '#lib/staff/schema.ts'
import { fill } from '#policy/fill.ts'

const { team: label } = words
const page = '/admin/team'
const faults = { last_owner: bad(() => label.faults.last_owner), unknown: bad(() => label.faults.unknown) }
const { email, role } = memberSchema.shape

/** Answers with the link itself: in an address it would stay in the browser's history. */
export const addMemberAction = deskAction(
  {
    path: '/admin/team/add',
    opens: 'team.change',
    fields: { email, role },
    outcomes: faults,
    logs: ['staff.added', 'staff.role_changed', 'staff.link_made'],
  },
  async (currentUser, { email, role }, end) => {
    const { app, actor } = currentUser
    const made = await addMember(app.db, { email, role, actor, now: app.clock() })
    if ('fault' in made) return end(made.fault, page)
    await mailInvitation(app, made.id)
    after(drainAfterwards)
    const title = fill(label.linkTitle, { email })
    return answerPage(
      200,
      title,
      <DeskPage
        currentUser={currentUser}
        current={page}
        title={title}
        back={{ href: page, label: label.title }}
      >
        <p className="desk-lead">{label.linkText}</p>
        <p>
          <code className="one-time">{signInAddress(app.appUrl, made.token)}</code>
        </p>
      </DeskPage>,
    )
  },
)

export const changeRoleAction = deskAction(
  {
    path: '/admin/team/role',
    opens: 'team.change',
    fields: { email, role },
    outcomes: { ...faults, changed: good(() => label.roleChanged) },
    logs: ['staff.role_changed'],
  },
  async ({ app, actor }, { email, role }, end) => {
    const fault = await changeRole(app.db, { email, role, actor, now: app.clock() })
    return end(fault ?? 'changed', page)
  },
)

export const removeMemberAction = deskAction(
  {
    path: '/admin/team/remove',
    opens: 'team.change',
    fields: { email, to: z.union([z.uuid(), z.literal('')]).default('') },
    outcomes: { ...faults, not_there: bad(() => label.removal.notThere), removed: good(() => label.done) },
    logs: ['staff.removed'],
  },
  async ({ app, actor }, { email, to }, end) => {
    const fault = await removeMember(app.db, { email, to: to || null, actor, now: app.clock() })
    return end(fault ?? 'removed', page)
  },
)

export const resetFactorAction = deskAction(
  {
    path: '/admin/team/reset-factor',
    opens: 'team.change',
    fields: { id: z.uuid() },
    outcomes: { reset: good(() => label.reset) },
    logs: ['staff.factor_reset'],
  },
  async ({ app, actor }, { id }, end) => {
    await resetFactor(app, id, actor)
    return end('reset', page)
  },
)
