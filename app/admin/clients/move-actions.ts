import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { moveLead } from '#lib/clients/move-lead.ts'

const { moveLead: label } = words

/** Moves a lead of the agency's own onto a client's account. */
export const moveLeadAction = deskAction(
  {
    path: '/admin/leads/[id]/move',
    opens: 'clients.change',
    fields: { id: z.uuid(), client: z.uuid() },
    outcomes: {
      moved: good(() => label.moved),
      gone: bad(() => label.gone),
      waits: bad(() => label.waits),
      stays: bad(() => label.stays),
      begun: bad(() => label.begun),
    },
    logs: ['client.lead_moved'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, client: clientId }, end) => {
    const came = await moveLead(app, { leadId, clientId, onlyOf }, actor)
    return end(came, came === 'moved' ? `/admin/clients/${clientId}` : `/admin/leads/${leadId}/move`)
  },
)
