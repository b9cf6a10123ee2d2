import { fill } from '../../../../policy/fill.ts'
import { type Query, queryValue } from '../../address.ts'
import { Said } from '../../said.tsx'
import { words } from '../../words.ts'

const { lead, staffNotes, tasks } = words

const good: Readonly<Record<string, string>> = {
  written: lead.written,
  noted: lead.noted,
  kept: staffNotes.kept,
  added: tasks.added,
  settled: tasks.settled,
  reopened: tasks.reopened,
}

const bad: Readonly<Record<string, string>> = {
  unwritten: lead.unwritten,
  unnoted: lead.unnoted,
  unkept: staffNotes.unkept,
  unadded: tasks.unadded,
  unsettled: tasks.unsettled,
}

/** What the last press on a lead came to. */
export async function LeadSaid({ query }: { query: Query }) {
  const said = (await queryValue(query, 'said')) ?? ''
  const untold = await queryValue(query, 'untold')
  if (said === 'kept' && untold)
    return <Said>{fill(staffNotes.keptBut, { names: untold.slice(0, 200) })}</Said>
  if (Object.hasOwn(good, said)) return <Said>{good[said]}</Said>
  return <Said tone="danger">{Object.hasOwn(bad, said) ? bad[said] : null}</Said>
}
