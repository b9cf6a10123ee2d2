import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { backToList, listAddress } from '#app/admin/leads/list-address.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { stages } from '#db/schema/leads.ts'
import { changeLeads, type LeadChange } from '#lib/leads/change-lead.ts'

/** Most that one press changes: as many as a page shows, and some. */
const most = 100
const none = z.literal('').transform(() => undefined)

const schema = z.strictObject({
  id: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(most)]).default([]),
  stage: z.union([z.enum(stages), none]).optional(),
  owner: z.union([z.uuid(), z.literal('nobody'), none]).optional(),
  tag: z.union([none, typedLine(40)]).optional(),
  /** Of a card of the board: the stage that it showed. */
  was: z.enum(stages).optional(),
  back: listAddress,
})

/** Changes the leads that were ticked in the list or moved on the board; each kind of change can be undone alone. */
export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, input) => {
  const said: Record<string, string | number> = { changed: 0 }
  for (const change of changesOf(input)) {
    const { changed, undo } = await changeLeads(app, input.id, change, { actor, onlyOf })
    if (changed > Number(said.changed)) said.changed = changed
    if (undo) said.undo = undo
  }
  const [moved] = input.id
  if (input.back.path.endsWith('/board') && moved) said.moved = moved
  return see(...backToList(input.back, said))
})

function changesOf({ stage, owner, tag, was }: z.infer<typeof schema>): LeadChange[] {
  return [
    ...(stage ? [{ kind: 'stage', value: stage, was } as const] : []),
    ...(owner ? [{ kind: 'owner', value: owner === 'nobody' ? null : owner } as const] : []),
    ...(tag ? [{ kind: 'tag', value: tag.toLowerCase() } as const] : []),
  ]
}
