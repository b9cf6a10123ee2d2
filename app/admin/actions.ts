import { endSessionAction, renewCodesAction } from './account/actions.tsx'
import {
  moveCampaignAction,
  scheduleCampaignAction,
  sendCampaignAction,
} from './campaigns/[id]/campaign-actions.ts'
import { previewDraftAction, saveDraftAction } from './campaigns/draft-actions.tsx'
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
import { sendAgainAction } from './outbox/[id]/message-actions.ts'
import { choosePasswordAction } from './password/actions.ts'
import { endBannerAction, tellChangeAction } from './policy/versions/[number]/change-actions.ts'
import { checkFactorAction, setFactorAction } from './second-factor/actions.tsx'
import { addKeyAction, endKeyAction } from './settings/keys/key-actions.tsx'
import { keepTemplateAction, removeTemplateAction } from './settings/templates/template-actions.tsx'
import { addWebhookAction, removeWebhookAction } from './settings/webhooks/webhook-actions.tsx'
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
  addWebhookAction,
  askForLinkAction,
  changeLeadsAction,
  changeRoleAction,
  checkFactorAction,
  choosePasswordAction,
  endBannerAction,
  endKeyAction,
  endSessionAction,
  enterLeadAction,
  forgetViewAction,
  keepProjectAction,
  keepTemplateAction,
  keepViewAction,
  logCallAction,
  moveCampaignAction,
  previewDraftAction,
  releaseLeadAction,
  removeMemberAction,
  removePaperAction,
  removeTemplateAction,
  removeWebhookAction,
  renewCodesAction,
  replyAction,
  resetFactorAction,
  saveDraftAction,
  scheduleCampaignAction,
  sendAgainAction,
  sendCampaignAction,
  setFactorAction,
  setOwnerAction,
  setStageAction,
  setTaskDoneAction,
  signInByLinkAction,
  signInByPasswordAction,
  signOutAction,
  tellChangeAction,
  undoChangeAction,
]
