import { endSessionAction, renewCodesAction } from './account/actions.tsx'
import type { DeskAction } from './desk-action.ts'
import { askForLinkAction } from './forgotten/actions.ts'
import { addTaskAction, setTaskDoneAction } from './leads/[id]/task-actions.ts'
import { choosePasswordAction } from './password/actions.ts'
import { checkFactorAction, setFactorAction } from './second-factor/actions.tsx'
import { signInByLinkAction, signInByPasswordAction } from './sign-in/actions.ts'
import { signOutAction } from './sign-out-actions.ts'
import { addMemberAction, changeRoleAction, removeMemberAction, resetFactorAction } from './team/actions.tsx'

/** Everything that can be posted at the desk, as far as it is declared as an action. */
export const deskActions: readonly Pick<DeskAction, 'path' | 'handle'>[] = [
  addMemberAction,
  addTaskAction,
  askForLinkAction,
  changeRoleAction,
  checkFactorAction,
  choosePasswordAction,
  endSessionAction,
  removeMemberAction,
  renewCodesAction,
  resetFactorAction,
  setFactorAction,
  setTaskDoneAction,
  signInByLinkAction,
  signInByPasswordAction,
  signOutAction,
]
