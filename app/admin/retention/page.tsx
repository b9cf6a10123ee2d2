import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { ResultNotice } from '#app/admin/_action/result-notice.tsx'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { printUpTo } from '#app/admin/print-up-to.ts'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { leadClasses } from '#db/schema/leads.ts'
import { listPendingCertificates } from '#lib/certificates/queries.ts'
import { readFigure } from '#lib/figures/kept-figures.ts'
import { listHolds } from '#lib/holds/holds.ts'
import { readPageKey } from '#lib/platform/page-key.ts'
import { readSweep } from '#lib/promises/evidence/read.ts'
import { countsUpTo } from '#lib/retention/due-rows.ts'
import { nextSweep } from '#lib/retention/jobs.ts'
import { listNextLeads, nextCounts } from '#lib/retention/next-week.ts'
import { recentPreview } from '#lib/retention/preview.ts'
import { listProofs } from '#lib/retention/proofs.ts'
import { listRuns } from '#lib/retention/runs.ts'
import { fill } from '#policy/fill.ts'
import { join } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { confirmProcessorAction, holdEndingAction } from './actions.ts'
import { CertificateTable } from './certificate-table.tsx'
import { DueTable } from './due-table.tsx'
import { HoldTable } from './hold-table.tsx'
import { RunTable } from './run-table.tsx'
import { WeekPart } from './week-part.tsx'

const { retention: label } = words
export const generateMetadata = titled(() => label.title)

const shown = 60

/** How long things stay: what is due, when the sweep comes, what it took, and what has to stay (P38–P44). */
export default async function Retention({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('retention.read')
  const { app } = currentUser
  const now = app.clock()
  const asked = await queryValue(searchParams, 'record')
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const next = (await readFigure(app, nextCounts)).value
  const kinds = leadClasses.flatMap((record) => {
    const count = next[record] ?? 0
    return count > 0 || record === asked ? [{ record, count }] : []
  })
  const record = kinds.find((kind) => kind.record === asked)?.record ?? kinds[0]?.record ?? null
  const [preview, sweep, runs, holds, certificates, proofs, week] = await Promise.all([
    recentPreview(app),
    readSweep(app, now),
    listRuns(app.db, shown),
    listHolds(app.db, shown),
    listPendingCertificates(app.db),
    listProofs(app),
    record ? listNextLeads(app, record, after) : { rows: [], older: null },
  ])
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const overdue = sweep.overdue.map((record) => sectionWords[deskLanguage()].record[record])
  const unruled = sweep.unruled.map((one) => sectionWords[deskLanguage()].record[one])
  const sweepsNext = nextSweep(sweep.last, now)
  return (
    <DeskPage currentUser={currentUser} current="/admin/retention" title={label.title}>
      <Flash query={searchParams} of={[confirmProcessorAction, holdEndingAction]} />
      <ResultNotice tone="danger">
        {overdue.length > 0 && fill(label.overdue, { records: join(overdue, deskLanguage()) })}
      </ResultNotice>
      <ResultNotice tone="danger">
        {unruled.length > 0 && fill(label.unruled, { records: join(unruled, deskLanguage()) })}
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
            { key: 'next', term: label.next, text: moment(sweepsNext) },
            { key: 'people', term: label.people, text: printUpTo(preview.people, countsUpTo) },
            { key: 'as-of', term: label.asOf, text: moment(preview.asOf) },
          ]}
        />
      </DetailPart>
      <DetailPart title={label.due}>
        <DueTable rules={preview.rules} next={next} proofs={proofs} overdue={sweep.overdue} now={now} />
      </DetailPart>
      <WeekPart
        kinds={kinds}
        record={record}
        page={week}
        isFirst={after === null}
        holds={currentUser.may('holds.change')}
        now={now}
      />
      <DetailPart title={label.history}>
        <RunTable runs={runs} now={now} />
      </DetailPart>
      <DetailPart title={label.certificates} id="certificates">
        <p className="desk-lead">{label.certificatesText}</p>
        <CertificateTable
          certificates={certificates}
          now={now}
          mayConfirm={currentUser.may('people.erase')}
        />
      </DetailPart>
      <DetailPart title={label.holds} id="holds">
        <p className="desk-lead">{label.holdsText}</p>
        <HoldTable holds={holds} now={now} />
      </DetailPart>
    </DeskPage>
  )
}
