import { z } from 'zod'
import { enterDisclosure } from '../../../../lib/doors/disclose/open.ts'
import { leadColumns } from '../../../../lib/records/leads/export.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'
import { typedLine } from '../../typed-text.ts'

const schema = z.strictObject({ purpose: typedLine(200), recipient: typedLine(200) })

export const POST = staffPost('exports.make', schema, async ({ house, actor }, { purpose, recipient }) => {
  const id = await enterDisclosure(house, 'export', leadColumns, { purpose, recipient, actor })
  return see(`/api/exports/${id}`)
})
