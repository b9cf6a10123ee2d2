import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { todayAt } from '#app/admin/day-in-words.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { reportOutcomes } from '#db/schema/reports.ts'
import { handleReport, incidentOfReport } from '#lib/reports/reports.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'

const { reports: label } = words

export const handleReportAction = deskAction(
  {
    path: '/admin/reports/[id]/end',
    opens: 'reports.answer',
    fields: { id: z.uuid(), outcome: z.enum(reportOutcomes) },
    outcomes: { handled: good(() => label.done), before: bad(() => label.before) },
    logs: ['report.handled'],
  },
  async ({ app, member }, { id, outcome }, end) => {
    const handled = await handleReport(app, { id, outcome }, { kind: 'staff', id: member.id })
    return end(handled ? 'handled' : 'before', '/admin/reports')
  },
)

/** One press from what was reported to an incident with its clock. */
export const incidentOfReportAction = deskAction(
  {
    path: '/admin/reports/[id]/incident',
    opens: 'incidents.change',
    fields: { id: z.uuid() },
    outcomes: { opened: good(() => words.incidents.opened), before: bad(() => label.before) },
    logs: ['incident.opened', 'report.handled'],
  },
  async ({ app, member }, { id }, end) => {
    const title = fill(label.incidentTitle, { day: printDay(todayAt(app), deskLanguage()) })
    const incident = await incidentOfReport(app, { id, title }, { kind: 'staff', id: member.id })
    return incident ? end('opened', `/admin/incidents/${incident}`) : end('before', '/admin/reports')
  },
)
