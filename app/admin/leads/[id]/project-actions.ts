import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { paperKinds } from '#db/schema/projects.ts'
import { addPaper, keepProject, removePaper } from '#lib/projects/projects.ts'
import { isDay } from '#policy/time/moments.ts'
import { purposeIds } from '#policy/vocabulary.ts'

const { project: label } = words
const day = z.string().refine(isDay)

export const keepProjectAction = deskAction(
  {
    path: '/admin/leads/[id]/project/keep',
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      title: typedLine(200),
      begun: day,
      completed: z.union([day, z.literal('').transform(() => null)]),
      purpose: z.enum(purposeIds).optional(),
    },
    outcomes: { kept: good(() => label.kept), not_kept: bad(() => label.unkept) },
    logs: ['lead.project_kept'],
  },
  async (
    { app, actor, onlyOf },
    { id: leadId, title, begun: begunOn, completed: completedOn, purpose },
    end,
  ) => {
    const kept = await keepProject(app, { leadId, title, begunOn, completedOn, purpose }, { actor, onlyOf })
    return end(kept ? 'kept' : 'not_kept', `/admin/leads/${leadId}`)
  },
)

export const addPaperAction = deskAction(
  {
    path: '/admin/leads/[id]/project/papers/add',
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      paper: z.uuid(),
      kind: z.enum(paperKinds),
      number: typedLine(40),
      url: typedLine(500),
    },
    outcomes: {
      added: good(() => label.added),
      bad_link: bad(() => label.bad_link),
      card: bad(() => label.card),
      not_added: bad(() => label.not_added),
    },
    logs: ['lead.paper_added'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, paper: id, kind, number, url }, end) =>
    end(await addPaper(app, { id, leadId, kind, number, url }, { actor, onlyOf }), `/admin/leads/${leadId}`),
)

export const removePaperAction = deskAction(
  {
    path: '/admin/leads/[id]/project/papers/remove',
    opens: 'leads.change',
    fields: { id: z.uuid(), paper: z.uuid() },
    outcomes: { removed: good(() => label.removed), not_removed: bad(() => label.not_removed) },
    logs: ['lead.paper_removed'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, paper: id }, end) => {
    const removed = await removePaper(app, { id, leadId }, { actor, onlyOf })
    return end(removed ? 'removed' : 'not_removed', `/admin/leads/${leadId}`)
  },
)
