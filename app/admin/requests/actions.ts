import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { proofWays } from '#db/schema/requests.ts'
import { recordProof } from '#lib/requests/record-proof.ts'
import { resolveRequest } from '#lib/requests/resolve-request.ts'

const { requests: label } = words

export const recordProofAction = deskAction(
  {
    path: '/admin/requests/[id]/proof',
    opens: 'requests.answer',
    fields: { id: z.uuid(), how: z.enum(proofWays).exclude(['mailbox']) },
    outcomes: { recorded: good(label.proofRecorded), unchanged: bad(label.proofNot) },
    logs: ['request.proven', 'lead.brought_back'],
  },
  async ({ app, actor }, { id, how }, end) => {
    const recorded = await recordProof(app, { id, how, actor })
    if (recorded) drainAfterwards()
    return end(recorded ? 'recorded' : 'unchanged', `/admin/requests/${id}`)
  },
)

export const resolveRequestAction = deskAction(
  {
    path: '/admin/requests/[id]/resolve',
    opens: 'requests.answer',
    fields: { id: z.uuid(), outcome: z.enum(['done', 'refused', 'package']) },
    outcomes: { resolved: good(label.saidAnswered), unchanged: bad(label.saidNot) },
    logs: ['request.answered'],
  },
  async ({ app, actor }, { id, outcome }, end) => {
    const resolved = await resolveRequest(app, { id, outcome, actor })
    if (!resolved) return end('unchanged', `/admin/requests/${id}`)
    drainAfterwards()
    return end('resolved', '/admin/requests')
  },
)
