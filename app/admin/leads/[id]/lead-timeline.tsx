import { Moment } from '../../../../components/desk/moment.tsx'
import type { TimelineEntry } from '../../../../components/desk/timeline.tsx'
import type { House } from '../../../../lib/house.ts'
import type { OpenedLead } from '../../../../lib/journeys/desk/open-lead.ts'
import type { AuditLine } from '../../../../lib/records/audit/list.ts'
import type { Member } from '../../../../lib/records/staff/queries.ts'
import { fill } from '../../../../policy/fill.ts'
import { actorName } from '../../actor-name.ts'
import { consentEntry, mailEntry } from '../../entries.tsx'
import { saidEntry } from '../../said-entry.tsx'
import { deskLocale, words } from '../../words.ts'

/** What happened to an enquiry, the newest first: log, ledger and mail on one line of time. */
export function leadTimeline(
  { lead, consents, mail, events, said, files }: OpenedLead,
  members: readonly Member[],
  house: House,
): TimelineEntry[] {
  const now = house.clock()
  const form = house.agency.forms[lead.form]?.title.en ?? lead.form
  const entries = [
    ...withoutRepeatedViews(events).flatMap((event) => {
      const what = eventLine(event, form, members)
      return what ? [{ id: `event-${event.id}`, at: event.at, what }] : []
    }),
    ...consents.map((entry) => ({ ...consentEntry(entry, house.agency.policy), at: entry.at })),
    ...said.map((one) => saidEntry(one, files)),
    ...mail.map((line) => ({ ...mailEntry(line), at: line.createdAt })),
  ]
  return entries
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, ...entry }) => ({ ...entry, when: <Moment at={at} now={now} locale={deskLocale} /> }))
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

function eventLine(event: AuditLine, form: string, members: readonly Member[]): string | null {
  const who = actorName(event)
  const { lead: line } = words
  switch (event.verb) {
    case 'lead.captured':
      return fill(line.captured, { form })
    case 'lead.viewed':
      return fill(line.viewed, { who })
    case 'file.opened':
      return fill(line.fileOpened, { who })
    case 'lead.brought_back':
      return fill(words.tray.broughtBack, { who })
    case 'lead.stage_changed':
      return fill(line.stageChanged, {
        who,
        from: stageWord(event.facts.from),
        to: stageWord(event.facts.to),
      })
    case 'lead.assigned':
      return fill(line.assigned, { who, to: memberName(event.facts.to, members) })
    case 'lead.tagged':
      return fill(line.tagged, { who })
    default:
      return null
  }
}

function stageWord(stage: unknown): string {
  const named: Readonly<Record<string, string>> = words.stages
  return named[String(stage)] ?? String(stage)
}

function memberName(id: unknown, members: readonly Member[]): string {
  const member = members.find((one) => one.id === id)
  return member?.name ?? member?.email ?? words.list.nobody
}
