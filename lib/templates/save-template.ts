import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { keepTemplate, removeTemplate } from './changes.ts'
import type { Template } from './queries.ts'

/**
 * Adds a template, or changes the one of this id.
 * @returns false when there are two hundred already
 */
export async function saveTemplate(
  { db, clock }: AppContext,
  template: Template,
  actor: Actor,
): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    const kept = await operate(tx, keepTemplate({ ...template, now }))
    if (kept.length === 0) return false
    await recordEvent(tx, { at: now, actor, verb: 'template.kept', objectId: template.id })
    return true
  })
}

export async function dropTemplate({ db, clock }: AppContext, id: string, actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await operate(tx, removeTemplate({ id }))
    if (removed.length > 0)
      await recordEvent(tx, { at: clock(), actor, verb: 'template.removed', objectId: id })
  })
}
