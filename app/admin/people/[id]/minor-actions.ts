import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { eraseMinor } from '#lib/minors/erase-minor.ts'
import { handleReport } from '#lib/reports/reports.ts'
import { pressErasure } from './press-erasure.ts'

const { erase, minor } = words

/** The one step by which somebody who is a minor goes (P12), with the report that told of them. */
export const eraseMinorAction = deskAction(
  {
    path: '/admin/people/[id]/minor/now',
    opens: 'people.erase',
    fields: { id: z.uuid(), report: z.uuid().optional(), strike: z.literal('yes').optional() },
    outcomes: {
      erased: good(() => minor.done),
      partly: good(() => erase.partly),
      on_hold: bad(() => erase.held),
      unmirrored: bad(() => erase.unmirrored),
    },
    logs: ['person.erased', 'report.handled'],
  },
  async ({ app, actor, member }, { id: personId, report, strike }, end) => {
    const strikes = strike === 'yes'
    const { outcome, rows } = await pressErasure(app, personId, () =>
      eraseMinor(app, { personId, actor, strikes }),
    )
    if (outcome === 'on_hold') return end(outcome, `/admin/people/${personId}`)
    if (report) await handleReport(app, { id: report, outcome: 'acted' }, { kind: 'staff', id: member.id })
    return end(outcome, '/admin/people', rows)
  },
)
