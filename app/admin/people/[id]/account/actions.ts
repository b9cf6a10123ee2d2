import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { unlockAccount } from '#lib/accounts/account.ts'

const { ownAccount: label } = words

export const unlockAccountAction = deskAction(
  {
    path: '/admin/people/[id]/unlock',
    opens: 'people.restrict',
    fields: { id: z.uuid() },
    outcomes: { unlocked: good(() => label.unlocked), unchanged: bad(() => label.unchanged) },
    logs: ['account.unlocked'],
  },
  async ({ app, actor }, { id }, end) =>
    end((await unlockAccount(app, id, actor)) ? 'unlocked' : 'unchanged', `/admin/people/${id}`),
)
