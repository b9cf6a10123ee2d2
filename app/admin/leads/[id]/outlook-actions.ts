import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { outlookFields, readOutlook } from '#app/admin/leads/outlook-fields.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { keepOutlook } from '#lib/leads/value-lead.ts'
import { fill } from '#policy/fill.ts'

const { pipeline: label } = words

/** Keeps what a lead is worth and by when it is expected to be decided; what is left empty is unknown. */
export const setOutlookAction = deskAction(
  {
    path: '/admin/leads/[id]/outlook',
    opens: 'leads.change',
    fields: { id: z.uuid(), ...outlookFields },
    outcomes: {
      kept: good(() => label.kept),
      unkept: bad(() => label.unkept),
      unreadable: bad(() => fill(label.unreadable, { currency: agency.pipeline.currency })),
    },
    logs: ['lead.valued'],
  },
  async ({ app, actor, onlyOf }, { id, ...typed }, end) => {
    const outlook = readOutlook(typed)
    if (!outlook) return end('unreadable', `/admin/leads/${id}`)
    const kept = await keepOutlook(app, id, outlook, { actor, onlyOf })
    return end(kept ? 'kept' : 'unkept', `/admin/leads/${id}`)
  },
)
