import type { Metadata } from 'next'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { ResultNotice } from '#app/admin/_action/result-notice.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { deskLocale, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { listHolds } from '#lib/holds/holds.ts'
import { readSweep } from '#lib/promises/evidence/read.ts'
import { nextSweep } from '#lib/retention/jobs.ts'
import { recentPreview } from '#lib/retention/preview.ts'
import { listRuns } from '#lib/retention/runs.ts'
import { fill } from '#policy/fill.ts'
import { join } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { DueTable, printUpTo } from './due-table.tsx'
import { HoldTable } from './hold-table.tsx'
import { RunTable } from './run-table.tsx'

const { retention: label } = words
export const metadata: Metadata = { title: label.title }

const shown = 60

/** How long things stay: what is due, when the sweep comes, what it took, and what has to stay (P38–P44). */
export default async function Retention() {
  const currentUser = await requireStaff('retention.read')
  const { app } = currentUser
  const now = app.clock()
  const [preview, sweep, runs, holds] = await Promise.all([
    recentPreview(app),
    readSweep(app, now),
    listRuns(app.db, shown),
    listHolds(app.db, shown),
  ])
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLocale} />
  const overdue = sweep.overdue.map((record) => sectionWords.en.record[record])
  const next = nextSweep(sweep.last, now)
  return (
    <DeskPage currentUser={currentUser} current="/admin/retention" title={label.title}>
      <ResultNotice tone="danger">
        {overdue.length > 0 && fill(label.overdue, { records: join(overdue, deskLocale) })}
      </ResultNotice>
      <p className="desk-lead">{label.text}</p>
      <DetailPart title={label.sweep}>
        <DefinitionList
          items={[
            {
              key: 'last',
              term: label.last,
              text: sweep.last?.finishedAt ? moment(sweep.last.finishedAt) : label.never,
            },
            { key: 'next', term: label.next, text: moment(next) },
            { key: 'people', term: label.people, text: printUpTo(preview.people) },
            { key: 'as-of', term: label.asOf, text: moment(preview.asOf) },
          ]}
        />
      </DetailPart>
      <DetailPart title={label.due}>
        <DueTable rules={preview.rules} />
      </DetailPart>
      <DetailPart title={label.history}>
        <RunTable runs={runs} now={now} />
      </DetailPart>
      <DetailPart title={label.holds} id="holds">
        <p className="desk-lead">{label.holdsText}</p>
        <HoldTable holds={holds} now={now} />
      </DetailPart>
    </DeskPage>
  )
}
