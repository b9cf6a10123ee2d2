import { deskLocale, words } from '#app/admin/words.ts'
import type { DeskColumn, DeskRow } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { Stage } from '#db/schema/leads.ts'
import type { LeadLine } from '#lib/leads/list.ts'

const { leads, stages } = words

export const leadColumns: readonly DeskColumn[] = [
  { key: 'who', label: leads.who },
  { key: 'company', label: leads.company, from: 'tablet' },
  { key: 'reference', label: leads.reference, from: 'desk' },
  { key: 'stage', label: leads.stage },
  { key: 'owner', label: leads.owner, from: 'desk' },
  { key: 'due', label: leads.due, from: 'tablet', numeric: true },
  { key: 'received', label: leads.received, numeric: true },
]

/** One enquiry as a line of the list; one that nobody answered yet stands out. */
export function leadRow(line: LeadLine, now: Date): DeskRow {
  const name = line.name ?? line.email ?? line.phone ?? line.reference
  return {
    id: line.id,
    name,
    href: `/admin/leads/${line.id}`,
    fresh: line.stage === 'new',
    cells: {
      who: (
        <>
          {name}
          {line.enteredBy && (
            <>
              {' '}
              <Badge tone="plain">{words.lead.origins[line.enteredBy]}</Badge>
            </>
          )}
        </>
      ),
      company: line.company,
      reference: <code>{line.reference}</code>,
      stage: line.quarantine ? (
        <Badge tone="warn">{words.quarantine.reasons[line.quarantine]}</Badge>
      ) : (
        <StageBadge stage={line.stage} />
      ),
      owner: line.ownerEmail ?? words.list.nobody,
      due: line.awaitsAnswer && line.answerDueAt && <Due at={line.answerDueAt} now={now} />,
      received: <Moment at={line.receivedAt} now={now} locale={deskLocale} />,
    },
  }
}

/** By when the first answer was promised (P63). */
export function Due({ at, now }: { at: Date; now: Date }) {
  const late = at < now
  return (
    <>
      <Moment at={at} now={now} locale={deskLocale} />
      {late && (
        <>
          {' '}
          <Badge tone="danger">{leads.overdue}</Badge>
        </>
      )}
    </>
  )
}

const tones = { new: 'accent', answered: 'plain', won: 'good', lost: 'plain', spam: 'warn' } as const

export function StageBadge({ stage }: { stage: Stage }) {
  return <Badge tone={tones[stage]}>{stages[stage]}</Badge>
}
