import { actorName } from '#app/admin/actor-name.ts'
import { todayAt } from '#app/admin/day-in-words.ts'
import { consentEntry, mailEntry } from '#app/admin/entries.tsx'
import { messageEntry } from '#app/admin/message-entry.tsx'
import { staffNoteEntry, taskEntry } from '#app/admin/staff-entries.tsx'
import { stageName } from '#app/admin/stage-words.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Moment } from '#components/desk/moment.tsx'
import type { TimelineEntry } from '#components/desk/timeline.tsx'
import type { AppContext } from '#lib/app.ts'
import type { AuditLine } from '#lib/audit/list.ts'
import type { OpenedMessage } from '#lib/correspondence/open-correspondence.ts'
import type { OpenedLead } from '#lib/leads/open-lead.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { Member } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'
import { cameBy } from './came-by.ts'
import type { TimelineView } from './timeline-filter.tsx'
import { WaitingReply } from './waiting-reply.tsx'

type Entry = Omit<TimelineEntry, 'when'> & { readonly at: Date }

type TimelineOf = {
  members: readonly Member[]
  app: AppContext
  view: TimelineView
  /** Whether the member may change what stands in it. */
  changes: boolean
}

/** What happened to an enquiry, the newest first: log, ledger, mail and what was said, on one line of time. */
export function leadTimeline(
  opened: OpenedLead,
  { members, app, view, changes }: TimelineOf,
): TimelineEntry[] {
  const now = app.clock()
  const entries = [
    ...(view === 'changes' ? [] : wordsOf(opened, app, changes)),
    ...(view === 'words' ? [] : changesOf(opened, members, app)),
  ]
  return entries
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, ...entry }) => ({
      ...entry,
      when: <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />,
    }))
}

/** What somebody wrote or said. */
function wordsOf(opened: OpenedLead, app: AppContext, changes: boolean): Entry[] {
  const { lead, mail, messages, files, notes, tasks } = opened
  const today = todayAt(app)
  const ahead = ({ id, sendAt }: OpenedMessage) =>
    changes && sendAt ? <WaitingReply leadId={lead.id} {...{ id, sendAt, app }} /> : undefined
  return [
    // What was taken back says nothing any more: the log tells of it.
    ...messages
      .filter(({ mailed, text }) => mailed !== 'cancelled' || text !== '')
      .map((one) => messageEntry(one, files, ahead(one))),
    ...mail.map((line) => ({ ...mailEntry(line), at: line.createdAt })),
    ...notes.map((note) => staffNoteEntry(note)),
    ...tasks.map((task) => taskEntry(task, today)),
  ]
}

/** What was done: by staff, by the program, and by the person about consents. */
function changesOf(
  { lead, consents, events }: OpenedLead,
  members: readonly Member[],
  app: AppContext,
): Entry[] {
  const form = app.agency.forms[lead.form]?.title[deskLanguage()] ?? lead.form
  return [
    ...withoutRepeatedViews(events).flatMap((event) => {
      const what = eventLine(event, { lead, form, members })
      return what ? [{ id: `event-${event.id}`, at: event.at, what }] : []
    }),
    ...consents.map((entry) => ({ ...consentEntry(entry, app.agency.policy), at: entry.at })),
  ]
}

/** Of each reader the latest look alone: the rest would hide what happened. */
function withoutRepeatedViews(events: readonly AuditLine[]): AuditLine[] {
  const seen = new Set<string | null>()
  return events.filter(({ verb, actorId }) => {
    if (verb !== 'lead.viewed') return true
    const first = !seen.has(actorId)
    seen.add(actorId)
    return first
  })
}

type About = { readonly lead: Lead; readonly form: string; readonly members: readonly Member[] }

function eventLine(event: AuditLine, { lead, form, members }: About): string | null {
  const who = actorName(event)
  const { lead: line } = words
  switch (event.verb) {
    case 'lead.captured':
      return cameBy(lead, form, who)
    case 'lead.viewed':
      return fill(line.viewed, { who })
    case 'file.opened':
      return fill(line.fileOpened, { who })
    case 'lead.brought_back':
      return fill(words.quarantine.released, { who })
    case 'lead.stage_changed':
      return fill(line.stageChanged, {
        who,
        from: stageName(String(event.facts.from)),
        to: stageName(String(event.facts.to)),
      })
    case 'lead.loss_explained':
      return fill(words.pipeline.eventLoss, { who })
    case 'lead.valued':
      return fill(words.pipeline.eventValued, { who })
    case 'lead.assigned':
      return fill(line.assigned, { who, to: memberName(event.facts.to, members) })
    case 'lead.tagged':
      return fill(line.tagged, { who })
    case 'lead.untagged':
      return fill(line.untagged, { who })
    case 'lead.reply_taken_back':
      return fill(words.reply.eventTakenBack, { who })
    case 'lead.reply_moved':
      return fill(words.reply.eventMoved, { who })
    case 'lead.task_done':
      return fill(words.tasks.eventDone, { who })
    case 'lead.task_reopened':
      return fill(words.tasks.eventReopened, { who })
    case 'lead.project_kept': {
      const completed = String(event.facts.completed)
      if (completed === 'no') return fill(words.project.event, { who })
      return fill(words.project.eventCompleted, { who, day: printDay(completed, deskLanguage()) })
    }
    case 'lead.paper_added':
      return fill(words.project.eventPaper, { who, kind: paperWord(event.facts.kind) })
    case 'lead.paper_removed':
      return fill(words.project.eventRemoved, { who })
    default:
      return null
  }
}

/** Why it was lost, behind the stage. */
function paperWord(kind: unknown): string {
  const named: Readonly<Record<string, string>> = words.project.kinds
  return named[String(kind)] ?? String(kind)
}

function memberName(id: unknown, members: readonly Member[]): string {
  const member = members.find((one) => one.id === id)
  return member?.name ?? member?.email ?? words.list.nobody
}
