import { titled } from '#app/admin/titled.ts'
import { countBroken } from '#app/evidence.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { readConsentFigures } from '#lib/consents/queries.ts'
import { readFigure } from '#lib/figures/kept-figures.ts'
import { listUnreported } from '#lib/incidents/queries.ts'
import { readFirstRun } from '#lib/installation/first-run.ts'
import { usualColumns } from '#lib/leads/columns.ts'
import { leadsOfMonth } from '#lib/leads/figures.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { readPipeline } from '#lib/leads/pipeline.ts'
import { countWaiting } from '#lib/leads/today.ts'
import { listUndeliveredReplies } from '#lib/leads/undelivered.ts'
import { countDead } from '#lib/outbox/list.ts'
import { countOpenReports } from '#lib/reports/queries.ts'
import { readDueRequests } from '#lib/requests/due.ts'
import { readOwnWork } from '#lib/tasks/own-work.ts'
import { Flash } from './_action/flash.tsx'
import { requireStaff } from './_action/guard.ts'
import type { Query } from './address.ts'
import { DeskPage } from './desk-page.tsx'
import { setTaskDoneAction } from './leads/[id]/task-actions.ts'
import { columnsOf, leadRow } from './leads/lead-row.tsx'
import { leadScopeOf } from './leads/read-list.ts'
import { DueIncidents } from './today/due-incidents.tsx'
import { DueRequestsPart } from './today/due-requests.tsx'
import { Figures } from './today/figures.tsx'
import { FirstSteps } from './today/first-steps.tsx'
import { OwnWorkParts } from './today/own-work.tsx'
import { PipelineFigure } from './today/pipeline-figure.tsx'
import { UndeliveredReplies } from './today/undelivered-replies.tsx'
import { WaitingList } from './today/waiting-list.tsx'
import { words } from './words.ts'

const { today: label } = words
export const generateMetadata = titled(() => label.title)

const monthMs = 30 * 24 * 60 * 60 * 1000
const newest = 8

/** The first page of the day: what waits for somebody, then how the last month went. */
export default async function Today({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('leads.read')
  const { app, onlyOf, may } = currentUser
  const { db, clock, agency } = app
  const since = new Date(clock().getTime() - monthMs)
  const scope = leadScopeOf(currentUser)
  const [waiting, dead, steps, work, own, fresh, undelivered, leads, consents, broken, pipeline] =
    await Promise.all([
      countWaiting(db, clock(), onlyOf),
      may('outbox.read') ? countDead(db) : null,
      readFirstRun(db),
      readOwnWork(app, currentUser.member.id, onlyOf),
      listLeads(db, readLeadFilter({ stage: 'new', owner: 'me' }, agency.forms), scope),
      listLeads(db, readLeadFilter({ stage: 'new' }, agency.forms), scope),
      listUndeliveredReplies(db, onlyOf),
      may('leads.read_all') ? readFigure(app, leadsOfMonth) : null,
      may('leads.read_all') ? readConsentFigures(db, since) : null,
      may('retention.read') ? countBroken() : 0,
      readPipeline(db, agency.pipeline, scope),
    ])
  const due = may('requests.answer') ? await readDueRequests(app) : null
  const incidents = may('incidents.read') ? await listUnreported(db) : []
  return (
    <DeskPage currentUser={currentUser} current="/admin" title={label.title}>
      <Flash query={searchParams} of={[setTaskDoneAction]} />
      <WaitingList
        waiting={waiting}
        dead={dead}
        broken={broken}
        reports={may('reports.read') ? await countOpenReports(db, clock()) : { open: 0, late: 0 }}
        isAlone={(!due || due.requests.length === 0) && incidents.length === 0}
      />
      <DueIncidents incidents={incidents} app={app} />
      <UndeliveredReplies replies={undelivered} now={clock()} />
      {due && <DueRequestsPart due={due} />}
      <OwnWorkParts work={work} now={clock()} changes={may('leads.change')} />
      {own.rows.length > 0 && (
        <DetailPart title={label.mine}>
          <DeskTable
            caption={label.mine}
            columns={columnsOf(usualColumns, agency.forms)}
            rows={own.rows.slice(0, newest).map((line) => leadRow(line, clock(), agency.forms))}
          />
          <a href="/admin/leads?owner=me">{label.allMine}</a>
        </DetailPart>
      )}
      {fresh.rows.length > 0 && (
        <DetailPart title={label.fresh}>
          <DeskTable
            caption={label.fresh}
            columns={columnsOf(usualColumns, agency.forms)}
            rows={fresh.rows.slice(0, newest).map((line) => leadRow(line, clock(), agency.forms))}
          />
        </DetailPart>
      )}
      <PipelineFigure stages={pipeline} />
      <FirstSteps done={steps} currentUser={currentUser} />
      {leads && consents && leads.value.byForm.length > 0 && (
        <DetailPart title={label.figures.title}>
          <Figures leads={leads} consents={consents} forms={agency.forms} now={clock()} />
        </DetailPart>
      )}
    </DeskPage>
  )
}
