import { endSessionAction, renewCodesAction } from './account/actions.tsx'
import type { DeskAction } from './desk-action.ts'
import { askForLinkAction } from './forgotten/actions.ts'
import {
  addNoteAction,
  logCallAction,
  releaseLeadAction,
  replyAction,
  setOwnerAction,
  setStageAction,
} from './leads/[id]/lead-actions.ts'
import { addPaperAction, keepProjectAction, removePaperAction } from './leads/[id]/project-actions.ts'
import { addTaskAction, setTaskDoneAction } from './leads/[id]/task-actions.ts'
import {
  changeLeadsAction,
  forgetViewAction,
  keepViewAction,
  undoChangeAction,
} from './leads/list-actions.ts'
import { enterLeadAction } from './leads/new/entry-actions.tsx'
import { choosePasswordAction } from './password/actions.ts'
import { checkFactorAction, setFactorAction } from './second-factor/actions.tsx'
import { addKeyAction, endKeyAction } from './settings/keys/key-actions.tsx'
import { signInByLinkAction, signInByPasswordAction } from './sign-in/actions.ts'
import { signOutAction } from './sign-out-actions.ts'
import { addMemberAction, changeRoleAction, removeMemberAction, resetFactorAction } from './team/actions.tsx'

/** Everything that can be posted at the desk, as far as it is declared as an action. */
export const deskActions: readonly Pick<DeskAction, 'path' | 'handle'>[] = [
  addKeyAction,
  addMemberAction,
  addNoteAction,
  addPaperAction,
  addTaskAction,
  askForLinkAction,
  changeLeadsAction,
  changeRoleAction,
  checkFactorAction,
  choosePasswordAction,
  endKeyAction,
  endSessionAction,
  enterLeadAction,
  forgetViewAction,
  keepProjectAction,
  keepViewAction,
  logCallAction,
  releaseLeadAction,
  removeMemberAction,
  removePaperAction,
  renewCodesAction,
  replyAction,
  resetFactorAction,
  setFactorAction,
  setOwnerAction,
  setStageAction,
  setTaskDoneAction,
  signInByLinkAction,
  signInByPasswordAction,
  signOutAction,
  undoChangeAction,
]
