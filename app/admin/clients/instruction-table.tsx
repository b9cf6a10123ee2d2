import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { Instruction } from '#lib/clients/queries.ts'

const { instructions: label } = words

/** What a client told us, the newest first, and how far it is. */
export function InstructionTable({ instructions, now }: { instructions: readonly Instruction[]; now: Date }) {
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'what', label: label.kind },
        { key: 'about', label: label.about, from: 'desk' },
        { key: 'reference', label: label.reference, from: 'tablet' },
        { key: 'state', label: label.state },
        { key: 'entered', label: label.entry, from: 'tablet', numeric: true },
      ]}
      rows={instructions.map((one) => ({
        id: one.id,
        href: `/admin/clients/instructions/${one.id}`,
        fresh: !one.doneAt,
        cells: {
          what: label.kinds[one.kind],
          about: one.about ? label.onePerson : label.everybody,
          reference: <bdi>{one.reference}</bdi>,
          state: <InstructionState instruction={one} />,
          entered: <Moment at={one.enteredAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
        },
      }))}
    />
  )
}

/** How far an instruction is. */
export function InstructionState({ instruction }: { instruction: Instruction }) {
  if (instruction.doneAt) return <Badge tone="good">{label.states.done}</Badge>
  return instruction.begunAt ? (
    <Badge tone="accent">{label.states.begun}</Badge>
  ) : (
    <Badge tone="warn">{label.states.open}</Badge>
  )
}
