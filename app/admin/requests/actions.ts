import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { extensionReasons, proofWays, refusalGrounds } from '#db/schema/requests.ts'
import { answerRequest } from '#lib/requests/answer-request.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { recordProof } from '#lib/requests/record-proof.ts'

const { requests: label } = words

export const recordProofAction = deskAction(
  {
    path: '/admin/requests/[id]/proof',
    opens: 'requests.answer',
    fields: { id: z.uuid(), how: z.enum(proofWays).exclude(['mailbox']) },
    outcomes: { recorded: good(() => label.proofRecorded), unchanged: bad(() => label.proofNot) },
    logs: [
      'request.proven',
      'lead.brought_back',
      'person.copied',
      'consent.withdrawn',
      'person.restricted',
      'request.answered',
    ],
  },
  async ({ app, actor }, { id, how }, end) => {
    const recorded = await recordProof(app, { id, how, actor })
    if (recorded) drainAfterwards()
    return end(recorded ? 'recorded' : 'unchanged', `/admin/requests/${id}`)
  },
)

const answers = {
  answered: good(() => label.saidAnswered),
  ordered: good(() => label.saidOrdered),
  unchanged: bad(() => label.saidNot),
  no_deed: bad(() => label.saidNoDeed),
  second_reader: bad(() => label.saidSecondReader),
  undecided: bad(() => label.saidUndecided),
}

export const finishRequestAction = deskAction(
  {
    path: '/admin/requests/[id]/resolve',
    opens: 'requests.answer',
    fields: { id: z.uuid() },
    outcomes: answers,
    logs: ['request.answered', 'person.copied', 'consent.withdrawn', 'person.restricted'],
  },
  async ({ app, actor }, { id }, end) => {
    const came = await answerRequest(app, { id, outcome: 'done', actor })
    if (came === 'answered' || came === 'ordered') drainAfterwards()
    return end(came, came === 'answered' ? '/admin/requests' : `/admin/requests/${id}`)
  },
)

export const refuseRequestAction = deskAction(
  {
    path: '/admin/requests/[id]/refuse',
    opens: 'requests.answer',
    fields: { id: z.uuid(), ground: z.enum(refusalGrounds) },
    outcomes: answers,
    logs: ['request.answered'],
  },
  async ({ app, actor }, { id, ground }, end) => {
    const came = await answerRequest(app, { id, outcome: 'refused', ground, actor })
    if (came === 'answered') drainAfterwards()
    return end(came, came === 'answered' ? '/admin/requests' : `/admin/requests/${id}`)
  },
)

export const extendRequestAction = deskAction(
  {
    path: '/admin/requests/[id]/extend',
    opens: 'requests.answer',
    fields: { id: z.uuid(), why: z.enum(extensionReasons) },
    outcomes: { extended: good(() => label.saidExtended), unchanged: bad(() => label.saidNotExtended) },
    logs: ['request.extended'],
  },
  async ({ app, actor }, { id, why }, end) => {
    const extended = await extendRequest(app, { id, why, actor })
    if (extended) drainAfterwards()
    return end(extended ? 'extended' : 'unchanged', `/admin/requests/${id}`)
  },
)
