import { and, sql } from 'drizzle-orm'
import { leads, type Stage } from '#db/schema/leads.ts'
import { operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { apply, type ChangeBy } from './change-lead.ts'
import { removeTag, takeChange } from './changes.ts'

const stillAt = read('hold_leads_at_stage', { ids: 'uuid[]', stage: 'text' }, ({ ids, stage }) =>
  orm
    .select({ id: leads.id })
    .from(leads)
    .where(and(sql`${leads.id} = any(${ids})`, sql`${leads.stage} = ${stage}`))
    .for('update'),
)
const stillOf = read('hold_leads_of_owner', { ids: 'uuid[]', ownerId: 'uuid?' }, ({ ids, ownerId }) =>
  orm
    .select({ id: leads.id })
    .from(leads)
    .where(and(sql`${leads.id} = any(${ids})`, sql`${leads.ownerId} is not distinct from ${ownerId}`))
    .for('update'),
)

const dayMs = 24 * 60 * 60 * 1000

/**
 * Takes back a change that the member made within a day, once: each lead goes to where it was, unless somebody moved
 * it on since.
 * @returns how many leads went back; null when there is nothing to take back
 */
export async function undoChange(
  app: AppContext,
  id: string,
  by: ChangeBy & { readonly staffId: string },
): Promise<number | null> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const since = new Date(now.getTime() - dayMs)
    const [taken] = await operate(tx, takeChange({ id, staffId: by.staffId, since }))
    if (!taken) return null
    const { kind, value, before } = taken
    const ids = before.map((one) => one.id)
    if (kind === 'tag')
      return (await enter(tx, removeTag({ ids, onlyOf: by.onlyOf, tag: value ?? '' }))).length
    const still =
      kind === 'stage'
        ? await stillAt(tx, { ids, stage: value ?? '' })
        : await stillOf(tx, { ids, ownerId: value })
    const unmoved = new Set(still.map((row) => row.id))
    let back = 0
    for (const [to, group] of Map.groupBy(
      before.filter((one) => unmoved.has(one.id)),
      (one) => one.before,
    )) {
      const change = kind === 'stage' ? { kind, value: to as Stage } : { kind: 'owner' as const, value: to }
      back += (
        await apply(
          tx,
          group.map((one) => one.id),
          change,
          by,
          now,
        )
      ).length
    }
    return back
  })
}
