import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { unchanged } from '#app/admin/leads/[id]/unchanged.ts'
import { stages } from '#db/schema/leads.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'

/** `was`: the stage that the page showed, so that nobody undoes what a colleague did meanwhile. */
const schema = z.strictObject({ id: z.uuid(), stage: z.enum(stages), was: z.enum(stages) })

export const POST = staffPost('leads.change', schema, async (currentUser, { id, stage, was }) => {
  const { app, actor, onlyOf } = currentUser
  const change = { kind: 'stage', value: stage, was } as const
  const { changed, undo } = await changeLeads(app, [id], change, { actor, onlyOf })
  if (!undo) return unchanged(currentUser, id, (lead) => (lead.stage === was ? null : 'stage'))
  return see(`/admin/leads/${id}`, { changed, undo })
})
