import { actorName } from '#app/admin/actor-name.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { Said } from '#app/admin/said.tsx'
import { deskLocale, words } from '#app/admin/words.ts'
import { relativeTime } from '#components/desk/relative-time.ts'
import type { OpenedLead } from '#lib/leads/open-lead.ts'
import type { Member } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'

const { lead, staffNotes, clock, project } = words

type LeadSaidProps = { query: Query; opened: OpenedLead; members: readonly Member[]; now: Date }

const good: Readonly<Record<string, string>> = {
  written: lead.written,
  noted: lead.noted,
  kept: staffNotes.kept,
  project_kept: project.kept,
  paper_added: project.added,
  paper_removed: project.removed,
}

const bad: Readonly<Record<string, string>> = {
  unwritten: lead.unwritten,
  unnoted: lead.unnoted,
  unkept: staffNotes.unkept,
  unmoved: clock.unmoved,
  project_unkept: project.unkept,
  paper_bad_link: project.bad_link,
  paper_card: project.card,
  paper_not_added: project.not_added,
}

/** What the last press on a lead came to. */
export async function LeadSaid({ query, opened, members, now }: LeadSaidProps) {
  const said = (await queryValue(query, 'said')) ?? ''
  const untold = await queryValue(query, 'untold')
  if (said === 'kept' && untold)
    return <Said>{fill(staffNotes.keptBut, { names: untold.slice(0, 200) })}</Said>
  if (said.startsWith('overtaken_'))
    return <Said tone="danger">{overtakenWords(said, opened, members, now)}</Said>
  if (Object.hasOwn(good, said)) return <Said>{good[said]}</Said>
  return <Said tone="danger">{Object.hasOwn(bad, said) ? bad[said] : null}</Said>
}

/** Who was sooner, with what and when. */
function overtakenWords(
  said: string,
  { lead: { stage, ownerId }, events }: OpenedLead,
  members: readonly Member[],
  now: Date,
): string {
  const isStage = said === 'overtaken_stage'
  const event = events.find(({ verb }) => verb === (isStage ? 'lead.stage_changed' : 'lead.assigned'))
  const owner = members.find(({ id }) => id === ownerId)
  return fill(isStage ? clock.overtakenStage : clock.overtakenOwner, {
    who: event ? actorName(event) : words.outbox.staff,
    when: relativeTime(event?.at ?? now, now, deskLocale),
    to: isStage ? words.stages[stage] : (owner?.name ?? owner?.email ?? words.list.nobody),
  })
}
