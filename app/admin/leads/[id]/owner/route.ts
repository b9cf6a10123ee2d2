import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { unchanged } from '#app/admin/leads/[id]/unchanged.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'

const memberOrNobody = z.union([z.uuid(), z.literal('').transform(() => null)])

/** `was`: the owner that the page showed, so that nobody undoes what a colleague did meanwhile. */
const schema = z.strictObject({ id: z.uuid(), ownerId: memberOrNobody, was: memberOrNobody })

export const POST = staffPost('leads.change', schema, async (currentUser, { id, ownerId, was }) => {
  const { app, actor, onlyOf } = currentUser
  const change = { kind: 'owner', value: ownerId, was } as const
  const { changed, undo } = await changeLeads(app, [id], change, { actor, onlyOf })
  if (!undo) return unchanged(currentUser, id, (lead) => (lead.ownerId === was ? null : 'owner'))
  // Sales may give a lead away and then no longer see it.
  const isGone = onlyOf && ownerId !== onlyOf && ownerId !== null
  return see(isGone ? '/admin/leads' : `/admin/leads/${id}`, isGone ? {} : { changed, undo })
})
