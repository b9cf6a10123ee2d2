import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { prospectFields, readProspect } from '#app/admin/leads/prospect-fields.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { keepProspect } from '#lib/leads/value-lead.ts'
import { fill } from '#policy/fill.ts'

const { pipeline: label } = words

/** Keeps what a lead is worth and by when it is expected to be decided; what is left empty is unknown. */
export const setProspectAction = deskAction(
  {
    path: '/admin/leads/[id]/prospect',
    opens: 'leads.change',
    fields: { id: z.uuid(), ...prospectFields },
    outcomes: {
      kept: good(() => label.kept),
      unkept: bad(() => label.unkept),
      unreadable: bad(() => fill(label.unreadable, { currency: agency.pipeline.currency })),
    },
    logs: ['lead.valued'],
  },
  async ({ app, actor, onlyOf }, { id, ...typed }, end) => {
    const prospect = readProspect(typed)
    if (!prospect) return end('unreadable', `/admin/leads/${id}`)
    const kept = await keepProspect(app, id, prospect, { actor, onlyOf })
    return end(kept ? 'kept' : 'unkept', `/admin/leads/${id}`)
  },
)
