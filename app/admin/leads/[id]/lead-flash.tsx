import { Flash } from '#app/admin/_action/flash.tsx'
import { actorName } from '#app/admin/actor-name.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { undoChangeAction } from '#app/admin/leads/list-actions.ts'
import { UndoButton } from '#app/admin/leads/undo-button.tsx'
import { allowRetryAction } from '#app/admin/people/[id]/actions.ts'
import { stageName } from '#app/admin/stage-words.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { relativeTime } from '#components/desk/relative-time.ts'
import type { OpenedLead } from '#lib/leads/open-lead.ts'
import { calledName, findMentions } from '#lib/notes/mentions.ts'
import type { Member } from '#lib/staff/queries.ts'
import { mayOpen } from '#lib/staff/reach.ts'
import { printList } from '#policy/print.ts'
import {
  addNoteAction,
  logCallAction,
  releaseLeadAction,
  setOwnerAction,
  setStageAction,
} from './lead-actions.ts'
import { setOutlookAction } from './outlook-actions.ts'
import { addPaperAction, keepProjectAction, removePaperAction } from './project-actions.ts'
import { keepReplyAction, moveReplyAction, replyAction, takeBackAction } from './reply-actions.ts'
import { addTaskAction, setTaskDoneAction } from './task-actions.ts'
import { TakeBack } from './waiting-reply.tsx'

type LeadFlashProps = { query: Query; opened: OpenedLead; members: readonly Member[]; now: Date }

const actions = [
  ...[addNoteAction, addPaperAction, addTaskAction, keepProjectAction, logCallAction, releaseLeadAction],
  ...[
    allowRetryAction,
    removePaperAction,
    replyAction,
    setOwnerAction,
    setOutlookAction,
    setStageAction,
    setTaskDoneAction,
    undoChangeAction,
  ],
  ...[keepReplyAction, moveReplyAction, takeBackAction],
]

/** What the last action on a lead came to. */
export async function LeadFlash({ query, opened, members, now }: LeadFlashProps) {
  const note = await queryValue(query, 'note')
  const replyId = await queryValue(query, 'reply')
  const waiting = opened.messages.find(({ id, sendAt }) => id === replyId && sendAt !== null)
  const known = {
    ...soonerThan(opened, members, now),
    names: printList(untoldOf(opened, members, note), deskLanguage()),
  }
  return (
    <Flash query={query} of={actions} known={known}>
      {waiting ? (
        <TakeBack leadId={opened.lead.id} id={waiting.id} />
      ) : (
        await UndoButton({ query, back: opened.lead.id })
      )}
    </Flash>
  )
}

/** Who changed stage and owner last, when, and to what. */
function soonerThan({ lead, events }: OpenedLead, members: readonly Member[], now: Date) {
  const last = (verb: string) => {
    const event = events.find((one) => one.verb === verb)
    return {
      who: event ? actorName(event) : words.outbox.staff,
      when: relativeTime(event?.at ?? now, now, deskLanguage()),
    }
  }
  const [staged, assigned] = [last('lead.stage_changed'), last('lead.assigned')]
  const owner = members.find(({ id }) => id === lead.ownerId)
  return {
    stagedBy: staged.who,
    stagedWhen: staged.when,
    stage: stageName(lead.stage),
    assignedBy: assigned.who,
    assignedWhen: assigned.when,
    owner: owner?.name ?? owner?.email ?? words.list.nobody,
  }
}

/** Who is named in a note and may not open the lead. */
function untoldOf({ lead, notes }: OpenedLead, members: readonly Member[], note?: string): string[] {
  const text = notes.find(({ id }) => id === note)?.text ?? ''
  return findMentions(text, members)
    .filter((member) => !member.disabledAt && !mayOpen(member, lead.ownerId))
    .map(calledName)
}
