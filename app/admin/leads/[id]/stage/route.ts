import { z } from 'zod'
import { stages } from '../../../../../db/schema/leads.ts'
import { changeLeads } from '../../../../../lib/doors/capture/change-lead.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({ id: z.uuid(), stage: z.enum(stages) })

export const POST = staffPost('leads.change', schema, async ({ house, actor, onlyOf }, { id, stage }) => {
  const { changed, undo } = await changeLeads(house, [id], { kind: 'stage', value: stage }, { actor, onlyOf })
  return see(`/admin/leads/${id}`, undo ? { changed, undo } : {})
})
