import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { isUnderWay, type Run } from '#lib/retention/runs.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { retention: label } = words

/** What each sweep took, the newest first. */
export function RunTable({ runs, now }: { runs: readonly Run[]; now: Date }) {
  if (runs.length === 0) return <EmptyState title={label.none} />
  return (
    <DeskTable
      caption={label.history}
      columns={[
        { key: 'started', label: label.started },
        { key: 'took', label: label.took },
      ]}
      rows={runs.map((run) => ({
        id: run.id,
        cells: {
          started: <Moment at={run.startedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          took: run.finishedAt ? (
            printTaken(run.taken)
          ) : (
            <Badge tone="warn">{isUnderWay(run, now) ? label.runs : label.broken}</Badge>
          ),
        },
      }))}
    />
  )
}

function printTaken(taken: Run['taken']): string {
  const named: Readonly<Record<string, string>> = { ...sectionWords[deskLanguage()].record, ...label.of }
  const some = Object.entries(taken).filter(([, count]) => count > 0)
  return some.map(([rule, count]) => `${named[rule] ?? rule}: ${count}`).join(' · ') || label.nothing
}
