import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { redirectTo, refuse } from '#app/admin/_action/responses.tsx'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { exportFormats, ownDatasetIds } from '#db/schema/exports.ts'
import { cancelOrder, orderExport } from '#lib/doors/disclose/make-export.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'

const { exports: label } = words
const page = '/admin/exports'

/** A small copy is fetched at once; `over` is what fetching one may come to. */
export const makeExportAction = deskAction(
  {
    path: '/admin/exports/make',
    opens: 'exports.make',
    fields: {
      dataset: z.enum(ownDatasetIds).default('leads'),
      format: z.enum(exportFormats).default('xlsx'),
      messages: z.literal('yes').optional(),
      query: z.string().max(1000).default(''),
      purpose: typedLine(200),
      recipient: typedLine(200),
    },
    outcomes: { making: good(() => label.ordered), over: bad(() => label.over) },
    logs: ['people.exported'],
  },
  async ({ app, actor, member, may }, input, end) => {
    const { dataset, format, messages, purpose, recipient } = input
    if (dataset === 'audit' && !may('audit.read')) return refuse(403, 'permission')
    const asked = Object.fromEntries(new URLSearchParams(input.query))
    const query = new URLSearchParams(leadQuery(readLeadFilter(asked, app.agency.forms))).toString()
    const order = { dataset, format, query, opensMessages: messages === 'yes', staffId: member.id }
    const { id, isDirect } = await orderExport(app, order, { purpose, recipient, actor })
    return isDirect ? redirectTo(`/api/exports/${id}`) : end('making', page)
  },
)

export const cancelExportAction = deskAction(
  {
    path: '/admin/exports/cancel',
    opens: 'exports.make',
    fields: { id: z.uuid() },
    outcomes: { cancelled: good(() => label.cancelled) },
    logs: [],
  },
  async ({ app, member }, { id }, end) => {
    await cancelOrder(app, id, member.id)
    return end('cancelled', page)
  },
)
