import { endSessionAction, renewCodesAction } from '#app/admin/account/actions.tsx'
import {
  moveCampaignAction,
  scheduleCampaignAction,
  sendCampaignAction,
} from '#app/admin/campaigns/[id]/campaign-actions.ts'
import { previewDraftAction, saveDraftAction } from '#app/admin/campaigns/draft-actions.tsx'
import { addClientAction, changeClientAction, endClientAction } from '#app/admin/clients/client-actions.ts'
import {
  enterInstructionAction,
  eraseForClientAction,
  makeClientFileAction,
} from '#app/admin/clients/instruction-actions.ts'
import { moveLeadAction } from '#app/admin/clients/move-actions.ts'
import {
  decideHandOutAction,
  enterHandOutAction,
  handOutAction,
  shareAction,
  tellDisclosedAction,
} from '#app/admin/disclosures/actions.ts'
import { cancelExportAction, makeExportAction } from '#app/admin/exports/actions.ts'
import { askForLinkAction } from '#app/admin/forgotten/actions.ts'
import {
  closeIncidentAction,
  noteIncidentAction,
  openIncidentAction,
  reportIncidentAction,
  setIncidentFactsAction,
} from '#app/admin/incidents/incident-actions.ts'
import {
  addAffectedAction,
  releaseNoticeAction,
  removeAffectedAction,
  writeNoticeAction,
} from '#app/admin/incidents/people-actions.ts'
import { takeKeptAction } from '#app/admin/kept/actions.tsx'
import {
  addNoteAction,
  logCallAction,
  releaseLeadAction,
  replyAction,
  setOwnerAction,
  setStageAction,
} from '#app/admin/leads/[id]/lead-actions.ts'
import {
  addPaperAction,
  keepProjectAction,
  removePaperAction,
} from '#app/admin/leads/[id]/project-actions.ts'
import { addTaskAction, setTaskDoneAction } from '#app/admin/leads/[id]/task-actions.ts'
import {
  changeLeadsAction,
  forgetViewAction,
  keepViewAction,
  undoChangeAction,
} from '#app/admin/leads/list-actions.ts'
import { enterLeadAction } from '#app/admin/leads/new/entry-actions.tsx'
import { sendAgainAction } from '#app/admin/outbox/[id]/message-actions.ts'
import { choosePasswordAction } from '#app/admin/password/actions.ts'
import {
  allowRetryAction,
  eraseAction,
  liftHoldAction,
  liftRestrictionAction,
  mergeAction,
  placeHoldAction,
  restrictAction,
} from '#app/admin/people/[id]/actions.ts'
import { correctAction, previewCorrectionAction } from '#app/admin/people/[id]/correct/actions.tsx'
import { eraseMinorAction } from '#app/admin/people/[id]/minor-actions.ts'
import { endBannerAction, tellChangeAction } from '#app/admin/policy/versions/[number]/change-actions.ts'
import { handleReportAction, incidentOfReportAction } from '#app/admin/reports/actions.ts'
import {
  extendRequestAction,
  finishRequestAction,
  recordProofAction,
  refuseRequestAction,
} from '#app/admin/requests/actions.ts'
import { confirmProcessorAction } from '#app/admin/retention/actions.ts'
import { checkFactorAction, setFactorAction } from '#app/admin/second-factor/actions.tsx'
import { addKeyAction, endKeyAction } from '#app/admin/settings/keys/key-actions.tsx'
import { keepTemplateAction, removeTemplateAction } from '#app/admin/settings/templates/template-actions.tsx'
import { addWebhookAction, removeWebhookAction } from '#app/admin/settings/webhooks/webhook-actions.tsx'
import { signInByLinkAction, signInByPasswordAction } from '#app/admin/sign-in/actions.ts'
import { signOutAction } from '#app/admin/sign-out-actions.ts'
import {
  addMemberAction,
  changeRoleAction,
  removeMemberAction,
  resetFactorAction,
} from '#app/admin/team/actions.tsx'
import { addOptOutAction, findEntryAction } from '#app/admin/unsubscribes/actions.tsx'
import {
  importListAction,
  previewListAction,
  undoImportAction,
} from '#app/admin/unsubscribes/import-actions.tsx'
import type { DeskAction } from './desk-action.ts'

/** Everything that can be posted at the desk, as far as it is declared as an action. */
export const deskActions: readonly Pick<DeskAction, 'path' | 'handle'>[] = [
  addAffectedAction,
  addClientAction,
  addKeyAction,
  addMemberAction,
  addNoteAction,
  addOptOutAction,
  addPaperAction,
  addTaskAction,
  addWebhookAction,
  allowRetryAction,
  askForLinkAction,
  cancelExportAction,
  changeClientAction,
  changeLeadsAction,
  changeRoleAction,
  checkFactorAction,
  choosePasswordAction,
  closeIncidentAction,
  confirmProcessorAction,
  correctAction,
  decideHandOutAction,
  endBannerAction,
  endClientAction,
  endKeyAction,
  endSessionAction,
  enterHandOutAction,
  enterInstructionAction,
  enterLeadAction,
  eraseAction,
  eraseForClientAction,
  eraseMinorAction,
  extendRequestAction,
  findEntryAction,
  finishRequestAction,
  forgetViewAction,
  handOutAction,
  handleReportAction,
  importListAction,
  incidentOfReportAction,
  keepProjectAction,
  keepTemplateAction,
  keepViewAction,
  liftHoldAction,
  liftRestrictionAction,
  logCallAction,
  makeClientFileAction,
  makeExportAction,
  mergeAction,
  moveCampaignAction,
  moveLeadAction,
  noteIncidentAction,
  openIncidentAction,
  placeHoldAction,
  previewCorrectionAction,
  previewDraftAction,
  previewListAction,
  recordProofAction,
  refuseRequestAction,
  releaseLeadAction,
  releaseNoticeAction,
  removeAffectedAction,
  removeMemberAction,
  removePaperAction,
  removeTemplateAction,
  removeWebhookAction,
  renewCodesAction,
  replyAction,
  reportIncidentAction,
  resetFactorAction,
  restrictAction,
  saveDraftAction,
  scheduleCampaignAction,
  sendAgainAction,
  sendCampaignAction,
  setFactorAction,
  setIncidentFactsAction,
  setOwnerAction,
  setStageAction,
  setTaskDoneAction,
  shareAction,
  signInByLinkAction,
  signInByPasswordAction,
  signOutAction,
  takeKeptAction,
  tellChangeAction,
  tellDisclosedAction,
  undoChangeAction,
  undoImportAction,
  writeNoticeAction,
]
