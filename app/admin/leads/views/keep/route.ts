import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'
import { keepView } from '#lib/saved-views/saved-views.ts'

const schema = z.strictObject({ name: typedLine(40), query: z.string().max(1000) })

export const POST = staffPost('leads.read', schema, async ({ app, member }, { name, query }) => {
  const filter = readLeadFilter(Object.fromEntries(new URLSearchParams(query)), app.agency.forms)
  const kept = leadQuery(filter)
  await keepView(app, { staffId: member.id, name, query: new URLSearchParams(kept).toString() })
  return see('/admin/leads', kept)
})
