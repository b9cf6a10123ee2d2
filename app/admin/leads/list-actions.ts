import { z } from 'zod'
import { bad, deskAction, good, type Outcome } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { isStage } from '#app/admin/stage-words.ts'
import { counted, deskLanguage, words } from '#app/admin/words.ts'
import type { LeadChange, Loss } from '#lib/leads/change-lead.ts'
import { changeTogether } from '#lib/leads/change-together.ts'
import { readColumns } from '#lib/leads/columns.ts'
import { leadQuery, readLeadFilter } from '#lib/leads/filter.ts'
import { changeKinds, isUndo, undoChange } from '#lib/leads/undo-change.ts'
import { keepLoss } from '#lib/leads/value-lead.ts'
import { forgetView, keepView } from '#lib/saved-views/saved-views.ts'
import { keepLeadColumns } from '#lib/staff/lead-columns.ts'
import { join } from '#policy/print.ts'
import { backToList, listAddress } from './list-address.ts'
import { lossFields, lossOf, shownStage } from './stage-fields.ts'

const { changes: label, columns, views } = words

/** Most that one post changes: as many as a page shows, and some. */
const most = 100
const none = z.literal('').transform(() => undefined)

type Wished = {
  stage?: string
  owner?: string
  tag?: string
  untag?: string
  was?: string
}

/** Changes the leads that were ticked in the list or moved on the board; one press is undone by one. */
export const changeLeadsAction = deskAction(
  {
    path: '/admin/leads/change',
    opens: 'leads.change',
    fields: {
      id: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(most)]).default([]),
      stage: z.union([none, shownStage]).optional(),
      ...lossFields,
      owner: z.union([z.uuid(), z.literal('nobody'), none]).optional(),
      tag: z.union([none, typedLine(40)]).optional(),
      /** The tag to be taken off. */
      untag: z.union([none, typedLine(50)]).optional(),
      /** Of a card of the board: the stage that it showed. */
      was: shownStage.optional(),
      back: listAddress,
    },
    outcomes: {
      changed: good((n) => counted('changes.changed', { count: n })),
      unchanged: bad(() => label.unchanged),
      unticked: bad(() => label.unticked),
      unchosen: bad(() => label.unchosen),
      unsaid: bad(() => words.pipeline.unsaid),
    },
    logs: ['lead.stage_changed', 'lead.loss_explained', 'lead.assigned', 'lead.tagged', 'lead.untagged'],
  },
  async ({ app, actor, onlyOf }, { stage, ...rest }, end) => {
    const input = { ...rest, stage: stage && isStage(stage) ? stage : undefined }
    const loss = lossOf(input)
    if (loss === 'unsaid') return end('unsaid', backToList(input.back))
    if (loss && input.was === input.stage) {
      const told = await keepLoss(app, input.id, loss, { actor, onlyOf })
      return end(told > 0 ? 'changed' : 'unchanged', backToList(input.back), told)
    }
    const done = await changeTogether(app, input.id, changesOf(input, loss), { actor, onlyOf })
    if (done.fault) return end(done.fault, backToList(input.back))
    const [moved] = input.id
    const told = {
      ...(done.undo && { undo: done.undo }),
      ...(input.back.path.endsWith('/board') && moved && { moved }),
    }
    return end(done.changed > 0 ? 'changed' : 'unchanged', backToList(input.back, told), done.changed)
  },
)

function changesOf({ stage, owner, tag, untag, was }: Wished, loss: Loss | undefined): LeadChange[] {
  return [
    ...(stage ? [{ kind: 'stage', value: stage, was, loss } as const] : []),
    ...(owner ? [{ kind: 'owner', value: owner === 'nobody' ? null : owner } as const] : []),
    ...(tag ? [{ kind: 'tag', value: tag.toLowerCase() } as const] : []),
    ...(untag ? [{ kind: 'untag', value: untag } as const] : []),
  ]
}

type Kinds = 'stage' | 'owner' | 'tag' | 'stage-owner' | 'stage-tag' | 'owner-tag' | 'stage-owner-tag'
type UndoneAs = `undone-${Kinds}${'' | '-part'}`

/** `undone-stage-tag`, and with `-part` where others had moved some of it on. */
const undoneAs = (kinds: readonly (typeof changeKinds)[number][], whole: boolean) =>
  `undone-${[...kinds, ...(whole ? [] : ['part'])].join('-')}` as UndoneAs

/** What may have gone back: each choice of kinds, whole or in part. */
const undoneOutcomes = Object.fromEntries(
  Array.from({ length: 2 ** changeKinds.length - 1 }, (_, i) =>
    changeKinds.filter((_, place) => (i + 1) & (1 << place)),
  ).flatMap((kinds) => {
    const what = () =>
      join(
        kinds.map((kind) => label.kinds[kind]),
        deskLanguage(),
      )
    return [true, false].map((whole) => [
      undoneAs(kinds, whole),
      good((n) =>
        [counted('changes.undone', { count: n, what: what() }), ...(whole ? [] : [label.part])].join(' '),
      ),
    ])
  }),
) as Record<UndoneAs, Outcome>

export const undoChangeAction = deskAction(
  {
    path: '/admin/leads/undo',
    opens: 'leads.change',
    fields: { undo: z.string().refine(isUndo), back: listAddress },
    outcomes: { ...undoneOutcomes, stayed: bad(() => label.stayed), gone: bad(() => label.gone) },
    logs: ['lead.stage_changed', 'lead.assigned'],
  },
  async ({ app, member, actor, onlyOf }, input, end) => {
    const undone = await undoChange(app, input.undo, { actor, onlyOf, staffId: member.id })
    if (undone === null) return end('gone', backToList(input.back))
    const { leads, kinds, whole } = undone
    return leads === 0
      ? end('stayed', backToList(input.back))
      : end(undoneAs(kinds, whole), backToList(input.back), leads)
  },
)

export const keepViewAction = deskAction(
  {
    path: '/admin/leads/views/keep',
    opens: 'leads.read',
    fields: {
      name: typedLine(40),
      query: z.string().max(1000),
      /** Whether the team sees it too. */
      shared: z.literal('yes').optional(),
    },
    outcomes: { kept: good(() => views.kept), full: bad(() => views.full) },
    logs: [],
  },
  async ({ app, member }, { name, query, shared }, end) => {
    const filter = readLeadFilter(Object.fromEntries(new URLSearchParams(query)), app.agency.forms)
    const kept = new URLSearchParams(leadQuery(filter)).toString()
    const isKept = await keepView(app, { staffId: member.id, name, query: kept, shared: shared === 'yes' })
    return end(isKept ? 'kept' : 'full', `/admin/leads?${kept}`)
  },
)

export const forgetViewAction = deskAction(
  {
    path: '/admin/leads/views/forget',
    opens: 'leads.read',
    fields: { id: z.uuid() },
    outcomes: { removed: good(() => views.removed), stayed: bad(() => views.stayed) },
    logs: [],
  },
  async ({ app, member, may }, { id }, end) => {
    const removed = await forgetView(app, { staffId: member.id, id, clearsUp: may('team.change') })
    return end(removed ? 'removed' : 'stayed', '/admin/leads')
  },
)

/** What the list shows to this member from now on; nothing ticked, or `usual`: as it comes. */
export const keepColumnsAction = deskAction(
  {
    path: '/admin/leads/columns',
    opens: 'leads.read',
    fields: {
      column: z
        .union([
          z
            .string()
            .max(100)
            .transform((one) => [one]),
          z.array(z.string().max(100)).max(100),
        ])
        .default([]),
      usual: z.literal('yes').optional(),
      back: listAddress,
    },
    outcomes: { kept: good(() => columns.kept), usual: good(() => columns.asUsual) },
    logs: [],
  },
  async ({ app, member }, { column, usual, back }, end) => {
    const chosen = usual ? [] : readColumns(column, app.agency.forms)
    await keepLeadColumns(app.db, member.id, chosen.length > 0 ? chosen : null)
    return end(chosen.length > 0 ? 'kept' : 'usual', backToList(back))
  },
)
