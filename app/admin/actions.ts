import { endSessionAction, renewCodesAction } from './account/actions.tsx'
import type { DeskAction } from './desk-action.ts'
import { cancelExportAction, makeExportAction } from './exports/actions.ts'
import { askForLinkAction } from './forgotten/actions.ts'
import { addTaskAction, setTaskDoneAction } from './leads/[id]/task-actions.ts'
import { choosePasswordAction } from './password/actions.ts'
import {
  eraseAction,
  liftHoldAction,
  liftRestrictionAction,
  mergeAction,
  placeHoldAction,
  restrictAction,
} from './people/[id]/actions.ts'
import { correctAction, previewCorrectionAction } from './people/[id]/correct/actions.tsx'
import { resolveRequestAction } from './requests/actions.ts'
import { checkFactorAction, setFactorAction } from './second-factor/actions.tsx'
import { signInByLinkAction, signInByPasswordAction } from './sign-in/actions.ts'
import { signOutAction } from './sign-out-actions.ts'
import { addMemberAction, changeRoleAction, removeMemberAction, resetFactorAction } from './team/actions.tsx'
import { addOptOutAction, findEntryAction, importListAction } from './unsubscribes/actions.tsx'

/** Everything that can be posted at the desk, as far as it is declared as an action. */
export const deskActions: readonly Pick<DeskAction, 'path' | 'handle'>[] = [
  addMemberAction,
  addOptOutAction,
  addTaskAction,
  askForLinkAction,
  cancelExportAction,
  changeRoleAction,
  checkFactorAction,
  choosePasswordAction,
  correctAction,
  endSessionAction,
  eraseAction,
  findEntryAction,
  importListAction,
  liftHoldAction,
  liftRestrictionAction,
  makeExportAction,
  mergeAction,
  placeHoldAction,
  previewCorrectionAction,
  removeMemberAction,
  renewCodesAction,
  resetFactorAction,
  resolveRequestAction,
  restrictAction,
  setFactorAction,
  setTaskDoneAction,
  signInByLinkAction,
  signInByPasswordAction,
  signOutAction,
]
