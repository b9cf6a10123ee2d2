import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { UnmirroredErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { eraseMinor } from '#lib/minors/erase-minor.ts'
import { handleReport } from '#lib/reports/reports.ts'

const { erase, minor } = words

/** The one step by which somebody who is a minor goes (P12), with the report that told of them. */
export const eraseMinorAction = deskAction(
  {
    path: '/admin/people/[id]/minor/now',
    opens: 'people.erase',
    fields: { id: z.uuid(), report: z.uuid().optional() },
    outcomes: { erased: good(minor.done), on_hold: bad(erase.held), unmirrored: bad(erase.unmirrored) },
    logs: ['person.erased', 'report.handled'],
  },
  async ({ app, actor, member }, { id: personId, report }, end) => {
    const done = await eraseMinor(app, { personId, actor }).catch(unlessDone)
    if (done === 'unmirrored') return end('unmirrored', '/admin/people')
    if (!done && (await isOnHold(app.db, personId))) return end('on_hold', `/admin/people/${personId}`)
    if (report) await handleReport(app, { id: report, outcome: 'acted' }, { kind: 'staff', id: member.id })
    return end('erased', '/admin/people', done?.plan.reduce((sum, { rows }) => sum + rows, 0) ?? 0)
  },
)

function unlessDone(error: unknown): 'unmirrored' {
  if (error instanceof UnmirroredErasure) return 'unmirrored'
  throw error
}
