import { dayInWords } from '#app/admin/day-in-words.ts'
import { amountInWords, reasonName, stageName } from '#app/admin/stage-words.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import type { DeskColumn, DeskRow } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { standingOf } from '#lib/agency-pipeline.ts'
import { type leadColumns as allColumns, fieldOfColumn, type LeadColumn } from '#lib/leads/columns.ts'
import type { LeadLine } from '#lib/leads/list.ts'
import { asLanguage } from '#messages/messages.ts'
import type { Forms } from '#policy/form.ts'
import { printList } from '#policy/print.ts'
import { dayIn } from '#policy/time/moments.ts'
import { answerText } from './[id]/answer-text.ts'

const { leads } = words

/** Moments stand at the end of their column, under one another. */
const numeric: ReadonlySet<LeadColumn> = new Set(['value', 'expected', 'due', 'answered', 'received'])
/** What a narrow window has room for beside the name. */
const early: ReadonlySet<LeadColumn> = new Set(['company', 'stage', 'due'])

/** What a column is called: an answer by the first form that asks for it. */
export function columnLabel(column: LeadColumn, forms: Forms): string {
  const field = fieldOfColumn(column)
  if (!field) return leads[column as (typeof allColumns)[number]]
  const asked = Object.values(forms).find((form) => Object.hasOwn(form.fields, field))
  return asked?.fields[field]?.label[deskLanguage()] ?? field
}

/** The columns of a list, whose each lead is first. On a phone the second line says what has no room. */
export function columnsOf(shown: readonly LeadColumn[], forms: Forms): DeskColumn[] {
  return [
    { key: 'who', label: leads.who },
    ...shown.map((key) => ({
      key,
      label: columnLabel(key, forms),
      numeric: numeric.has(key),
      ...(key !== 'received' && { from: early.has(key) ? ('tablet' as const) : ('desk' as const) }),
    })),
  ]
}

/** One enquiry as a line of the list; one that nobody answered yet stands out. */
export function leadRow(line: LeadLine, now: Date, forms: Forms, excerpt?: string): DeskRow {
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
      source: line.enteredBy ? words.lead.origins[line.enteredBy] : leads.sourceForm,
      excerpt: excerpt && (
        <bdi className="excerpt" title={excerpt}>
          {excerpt}
        </bdi>
      ),
      email: line.email && <span className="address">{line.email}</span>,
      phone: line.phone && <bdi className="one-line">{line.phone}</bdi>,
      tags: printList(line.tags, deskLanguage()),
      language: words.languages[asLanguage(line.language)],
      answered: line.answeredAt && (
        <Moment at={line.answeredAt} now={now} locale={deskLanguage()} zone={deskZone()} />
      ),
      ...answers(line, forms),
      reference: <code>{line.reference}</code>,
      form: <span className="one-line">{forms[line.form]?.title[deskLanguage()] ?? line.form}</span>,
      stage,
      value: line.valueMinor !== null && <span className="one-line">{amountInWords(line.valueMinor)}</span>,
      expected: line.expectedOn && (
        <span className="one-line">{dayInWords(line.expectedOn, dayIn(now, deskZone()))}</span>
      ),
      loss: line.lossReason && reasonName(line.lossReason),
      owner: line.ownerName ?? words.list.nobody,
      due,
      received: <Moment at={line.receivedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
    },
  }
}

function answers({ form, details }: LeadLine, forms: Forms): DeskRow['cells'] {
  const fields = forms[form]?.fields ?? {}
  return Object.fromEntries(
    Object.entries(details).map(([name, answer]) => [`answer.${name}`, answerText(fields[name], answer)]),
  )
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
      <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
      {late && (
        <>
          {' '}
          <Badge tone="danger">{leads.overdue}</Badge>
        </>
      )}
    </>
  )
}

const tones = { open: 'plain', won: 'good', lost: 'plain', spam: 'warn' } as const

export function StageBadge({ stage }: { stage: string }) {
  const tone = stage === 'new' ? 'accent' : tones[standingOf(agency.pipeline, stage)]
  return <Badge tone={tone}>{stageName(stage)}</Badge>
}
