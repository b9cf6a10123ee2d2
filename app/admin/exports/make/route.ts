import { z } from 'zod'
import { refuse, see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { datasetIds, exportFormats } from '#db/schema/exports.ts'
import { orderExport } from '#lib/doors/disclose/make-export.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'

const schema = z.strictObject({
  dataset: z.enum(datasetIds).default('leads'),
  format: z.enum(exportFormats).default('people'),
  messages: z.literal('yes').optional(),
  query: z.string().max(1000).default(''),
  purpose: typedLine(200),
  recipient: typedLine(200),
})

export const POST = staffPost('exports.make', schema, async ({ app, actor, member, may }, input) => {
  const { dataset, format, messages, purpose, recipient } = input
  if (dataset === 'audit' && !may('audit.read')) return refuse(403, 'permission')
  const asked = Object.fromEntries(new URLSearchParams(input.query))
  const query = new URLSearchParams(leadQuery(readLeadFilter(asked, app.agency.forms))).toString()
  const order = { dataset, format, query, opensMessages: messages === 'yes', staffId: member.id }
  const { id, isDirect } = await orderExport(app, order, { purpose, recipient, actor })
  return isDirect ? see(`/api/exports/${id}`) : see('/admin/exports', { said: 'making' })
})
