import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { resolveRequest } from '#lib/requests/resolve-request.ts'

const { requests: label } = words

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
