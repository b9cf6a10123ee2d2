import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { counted, words } from '#app/admin/words.ts'
import { stages } from '#db/schema/leads.ts'
import { changeLeads, type LeadChange } from '#lib/leads/change-lead.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'
import { undoChange } from '#lib/leads/undo-change.ts'
import { forgetView, keepView } from '#lib/saved-views/saved-views.ts'
import { backToList, listAddress } from './list-address.ts'

const { changes: label, views } = words

/** Most that one post changes: as many as a page shows, and some. */
const most = 100
const none = z.literal('').transform(() => undefined)

type Wished = { stage?: (typeof stages)[number]; owner?: string; tag?: string; was?: (typeof stages)[number] }

/** Changes the leads that were ticked in the list or moved on the board; each kind of change can be undone alone. */
export const changeLeadsAction = deskAction(
  {
    path: '/admin/leads/change',
    opens: 'leads.change',
    fields: {
      id: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(most)]).default([]),
      stage: z.union([z.enum(stages), none]).optional(),
      owner: z.union([z.uuid(), z.literal('nobody'), none]).optional(),
      tag: z.union([none, typedLine(40)]).optional(),
      /** Of a card of the board: the stage that it showed. */
      was: z.enum(stages).optional(),
      back: listAddress,
    },
    outcomes: {
      changed: good((n) => counted('changes.changed', { count: n })),
      unchanged: bad(label.unchanged),
    },
    logs: ['lead.stage_changed', 'lead.assigned', 'lead.tagged'],
  },
  async ({ app, actor, onlyOf }, input, end) => {
    let count = 0
    const done: Record<string, string> = {}
    for (const change of changesOf(input)) {
      const { changed, undo } = await changeLeads(app, input.id, change, { actor, onlyOf })
      count = Math.max(count, changed)
      if (undo) done.undo = undo
    }
    const [moved] = input.id
    if (input.back.path.endsWith('/board') && moved) done.moved = moved
    return end(count > 0 ? 'changed' : 'unchanged', backToList(input.back, done), count)
  },
)

function changesOf({ stage, owner, tag, was }: Wished): LeadChange[] {
  return [
    ...(stage ? [{ kind: 'stage', value: stage, was } as const] : []),
    ...(owner ? [{ kind: 'owner', value: owner === 'nobody' ? null : owner } as const] : []),
    ...(tag ? [{ kind: 'tag', value: tag.toLowerCase() } as const] : []),
  ]
}

export const undoChangeAction = deskAction(
  {
    path: '/admin/leads/undo',
    opens: 'leads.change',
    fields: { undo: z.uuid(), back: listAddress },
    outcomes: { undone: good((n) => counted('changes.undone', { count: n })), gone: bad(label.gone) },
    logs: ['lead.stage_changed', 'lead.assigned'],
  },
  async ({ app, member, actor, onlyOf }, input, end) => {
    const undone = await undoChange(app, input.undo, { actor, onlyOf, staffId: member.id })
    return undone === null
      ? end('gone', backToList(input.back))
      : end('undone', backToList(input.back), undone)
  },
)

export const keepViewAction = deskAction(
  {
    path: '/admin/leads/views/keep',
    opens: 'leads.read',
    fields: { name: typedLine(40), query: z.string().max(1000) },
    outcomes: { kept: good(views.kept) },
    logs: [],
  },
  async ({ app, member }, { name, query }, end) => {
    const filter = readLeadFilter(Object.fromEntries(new URLSearchParams(query)), app.agency.forms)
    const kept = new URLSearchParams(leadQuery(filter)).toString()
    await keepView(app, { staffId: member.id, name, query: kept })
    return end('kept', `/admin/leads?${kept}`)
  },
)

export const forgetViewAction = deskAction(
  {
    path: '/admin/leads/views/forget',
    opens: 'leads.read',
    fields: { id: z.uuid() },
    outcomes: { removed: good(views.removed) },
    logs: [],
  },
  async ({ app, member }, { id }, end) => {
    await forgetView(app, { staffId: member.id, id })
    return end('removed', '/admin/leads')
  },
)
