import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { refusalGrounds } from '#db/schema/requests.ts'
import { decide } from '#lib/corrections/decide-correction.ts'

const { requests: label, correct } = words
const { corrections: said } = label

const outcomes = {
  decided: good(() => said.decided),
  answered: good(() => label.saidAnswered),
  unchanged: bad(() => said.unchanged),
  second_reader: bad(() => label.saidSecondReader),
  same: good(() => said.decided),
  restricted: bad(() => correct.faults.restricted),
  unknown: bad(() => correct.faults.unknown),
  changed: bad(() => said.changed),
  taken: bad(() => correct.faults.taken),
}

export const acceptCorrectionAction = deskAction(
  {
    path: '/admin/requests/[id]/corrections/accept',
    opens: 'requests.answer',
    fields: { id: z.uuid(), one: z.uuid(), was: z.string().max(254) },
    outcomes,
    logs: ['correction.decided', 'person.corrected', 'request.answered'],
  },
  async ({ app, actor }, { id, one, was }, end) => {
    const came = await decide(app, { id: one, accepts: true, was: was || null, actor })
    if (came === 'answered' || came === 'decided') drainAfterwards()
    return end(came, `/admin/requests/${id}`)
  },
)

export const refuseCorrectionAction = deskAction(
  {
    path: '/admin/requests/[id]/corrections/refuse',
    opens: 'requests.answer',
    fields: { id: z.uuid(), one: z.uuid(), ground: z.enum(refusalGrounds) },
    outcomes,
    logs: ['correction.decided', 'request.answered'],
  },
  async ({ app, actor }, { id, one, ground }, end) => {
    const came = await decide(app, { id: one, accepts: false, ground, actor })
    if (came === 'answered') drainAfterwards()
    return end(came, `/admin/requests/${id}`)
  },
)
