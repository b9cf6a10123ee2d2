import { z } from 'zod'
import { stages } from '../../../../../db/schema/leads.ts'
import { changeStage } from '../../../../../lib/doors/capture/change-lead.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({ id: z.uuid(), stage: z.enum(stages) })

export const POST = staffPost('leads.change', schema, async ({ house, actor, onlyOf }, { id, stage }) => {
  await changeStage(house, { leadId: id, stage, actor, onlyOf })
  return see(`/admin/leads/${id}`)
})
