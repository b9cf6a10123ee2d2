import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { choosePassword } from '#lib/sign-in/password.ts'

const { password: label } = words

/** Faults are shown beside their fields; the page looks them up among these. */
export const choosePasswordAction = deskAction(
  {
    path: '/admin/password/set',
    opens: 'member',
    fields: {
      /** For the browser's password manager; who it is, the session says. */
      username: z.string().max(320),
      current: z.string().max(1024).default(''),
      chosen: z.string().max(1024),
    },
    outcomes: {
      set: good(() => label.done),
      wrong: bad(() => label.faults.wrong),
      too_short: bad(() => label.faults.too_short),
      too_long: bad(() => label.faults.too_long),
      own_address: bad(() => label.faults.own_address),
      guessable: bad(() => label.faults.guessable),
    },
    logs: ['staff.password_set'],
  },
  async ({ app, member }, { current, chosen }, end) => {
    const change = { staffId: member.id, sessionId: member.sessionId, current, chosen }
    const fault = await choosePassword(app.db, change, app.clock())
    return fault ? end(fault, '/admin/password') : end('set', '/admin/account')
  },
)
