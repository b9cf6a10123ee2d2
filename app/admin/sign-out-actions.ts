import { signOut } from '#lib/sign-in/session.ts'
import { deskAction, good } from './_action/desk-action.ts'
import { takeCookieBack } from './_action/session-response.ts'
import { words } from './words.ts'

export const signOutAction = deskAction(
  {
    path: '/admin/sign-out',
    opens: 'session',
    fields: {},
    outcomes: { ended: good(() => words.signIn.ended) },
    logs: ['staff.signed_out'],
  },
  async ({ app, member }, _, end) => {
    await signOut(app.db, member.sessionId, app.clock())
    await takeCookieBack(app)
    return end('ended', '/admin/sign-in')
  },
)
