import { deskLocale, words } from '#app/admin/words.ts'
import type { DeskColumn, DeskRow } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { Stage as LeadStage } from '#db/schema/leads.ts'
import type { LeadLine } from '#lib/leads/list.ts'
import type { Forms } from '#policy/form.ts'

const { leads, stages } = words

export const leadColumns: readonly DeskColumn[] = [
  { key: 'who', label: leads.who },
  { key: 'company', label: leads.company, from: 'tablet' },
  { key: 'form', label: leads.form, from: 'desk' },
  { key: 'reference', label: leads.reference, from: 'desk' },
  { key: 'stage', label: leads.stage, from: 'tablet' },
  { key: 'owner', label: leads.owner, from: 'desk' },
  { key: 'due', label: leads.due, from: 'tablet', numeric: true },
  { key: 'received', label: leads.received, numeric: true },
]

/** One enquiry as a line of the list; one that nobody answered yet stands out. */
export function leadRow(line: LeadLine, now: Date, forms: Forms): DeskRow {
  const name = line.name ?? line.email ?? line.phone ?? line.reference
  const stage = <Stage line={line} />
  const due = line.awaitsAnswer && line.answerDueAt && <Due at={line.answerDueAt} now={now} />
  return {
    id: line.id,
    name,
    href: `/admin/leads/${line.id}`,
    fresh: line.stage === 'new',
    under: (
      <>
        {stage} {due} {line.ownerName && <span>{line.ownerName}</span>}
      </>
    ),
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
      form: <span className="one-line">{forms[line.form]?.title.en ?? line.form}</span>,
      stage,
      owner: line.ownerName ?? words.list.nobody,
      due,
      received: <Moment at={line.receivedAt} now={now} locale={deskLocale} />,
    },
  }
}

function Stage({ line }: { line: LeadLine }) {
  if (line.quarantine) return <Badge tone="warn">{words.quarantine.reasons[line.quarantine]}</Badge>
  return <StageBadge stage={line.stage} />
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

export function StageBadge({ stage }: { stage: LeadStage }) {
  return <Badge tone={tones[stage]}>{stages[stage]}</Badge>
}
