import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { mergedFields, mergePeople } from '#lib/people/merge-people.ts'

const side = z.enum(['stays', 'goes']).default('stays')
const schema = z.strictObject({ id: z.uuid(), goes: z.uuid(), name: side, company: side, phone: side })

/** Merges. Where that is not possible any more, the preview says why. */
export const POST = staffPost('people.merge', schema, async ({ app, actor }, posted) => {
  const { id: stays, goes } = posted
  const take = mergedFields.filter((field) => posted[field] === 'goes')
  const refusal = await mergePeople(app, { stays, goes, take, actor })
  if (refusal === 'gone') return see(`/admin/people/${stays}`)
  if (refusal) return see(`/admin/people/${stays}/merge`, { with: goes })
  return see(`/admin/people/${stays}`, { said: 'merged' })
})
