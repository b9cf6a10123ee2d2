import type { Before, ChangeKind } from '#db/schema/desk.ts'
import type { Stage } from '#db/schema/leads.ts'
import type { AppContext } from '#lib/app.ts'
import { apply, type ChangeBy } from './change-lead.ts'
import { type Changed, removeTag, takeChange, unanswer } from './writes-stage.ts'

type Taken = {
  readonly kind: ChangeKind
  readonly value: string | null
  readonly before: Before
  readonly at: Date
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Takes back a change that the member made within a day, once: each lead goes to where it was, unless somebody moved
 * it on since. Where the change stopped the answer clock, the clock runs again (P63).
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
    const [taken] = await tx.query<Taken>(takeChange({ id, staff_id: by.staffId, since }))
    if (!taken) return null
    const { kind, value, before, at } = taken
    const ids = before.map((one) => one.id)
    if (kind === 'tag')
      return (await tx.query<Changed>(removeTag({ ids, only_of: by.onlyOf, tag: value ?? '' }))).length
    const still = await tx.query<{ id: string }>({
      text: `select id from leads where id = any ($1::uuid[])
        and ${kind === 'stage' ? 'stage' : 'owner_id::text'} is not distinct from $2 for update`,
      values: [ids, value],
    })
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
    if (kind === 'stage') await tx.query(unanswer({ ids: [...unmoved], at }))
    return back
  })
}
