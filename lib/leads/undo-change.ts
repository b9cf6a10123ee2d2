import { and, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { Before, ChangeKind } from '#db/schema/desk.ts'
import { leads } from '#db/schema/leads.ts'
import { operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { isId } from '#lib/platform/page-key.ts'
import { apply, type ChangeBy } from './change-lead.ts'
import { addTag, removeTag, takeChange } from './changes.ts'

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

/** What one press can have changed of each lead. */
export const changeKinds = ['stage', 'owner', 'tag'] as const satisfies readonly ChangeKind[]
/** A tag that was put on, and one that was taken off, are both a change of tags. */
const most = changeKinds.length + 1

/** What went back. */
export type Undone = {
  /** How many leads, in one way or another. */
  readonly leads: number
  /** What of them did. */
  readonly kinds: readonly (typeof changeKinds)[number][]
  /** Whether all of it did: not what others have moved on since. */
  readonly whole: boolean
}

/** Whether it names what a press changed: one id for each kind of change, with dots between. */
export function isUndo(text: string): boolean {
  const ids = text.split('.')
  return ids.length <= most && ids.every(isId)
}

/**
 * Takes back what the member changed by one press within a day, once and in one transaction: each lead goes to where it
 * was, unless somebody moved it on since.
 * @param undo as the change gave it
 * @returns null when there is nothing to take back
 */
export async function undoChange(
  app: AppContext,
  undo: string,
  by: ChangeBy & { readonly staffId: string },
): Promise<Undone | null> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const since = new Date(now.getTime() - dayMs)
    const back = new Set<string>()
    const kinds = new Set<(typeof changeKinds)[number]>()
    let [taken, whole] = [0, true]
    for (const id of undo.split('.')) {
      const [change] = await operate(tx, takeChange({ id, staffId: by.staffId, since }))
      if (!change) continue
      const went = await takeBack(tx, app, change, by, now)
      for (const leadId of went) back.add(leadId)
      if (went.length > 0) kinds.add(change.kind === 'untag' ? 'tag' : change.kind)
      if (went.length < change.before.length) whole = false
      taken++
    }
    return taken === 0
      ? null
      : { leads: back.size, kinds: changeKinds.filter((kind) => kinds.has(kind)), whole }
  })
}

type Taken = {
  readonly kind: ChangeKind
  readonly value: string | null
  readonly before: Before
}

/** Takes one kind of change back, and gives the leads that went. */
async function takeBack(
  tx: Tx,
  app: Pick<AppContext, 'agency'>,
  change: Taken,
  by: ChangeBy,
  now: Date,
): Promise<string[]> {
  const { kind, value, before } = change
  const ids = before.map((one) => one.id)
  if (kind === 'tag') {
    const untagged = await enter(tx, removeTag({ ids, onlyOf: by.onlyOf, tag: value ?? '' }))
    return untagged.map(({ id }) => id)
  }
  if (kind === 'untag') {
    const tagged = await enter(tx, addTag({ ids, onlyOf: by.onlyOf, tag: value ?? '' }))
    return tagged.map(({ id }) => id)
  }
  const still =
    kind === 'stage'
      ? await stillAt(tx, { ids, stage: value ?? '' })
      : await stillOf(tx, { ids, ownerId: value })
  const unmoved = new Set(still.map((row) => row.id))
  const went: string[] = []
  const groups = Map.groupBy(
    before.filter((one) => unmoved.has(one.id)),
    (one) => JSON.stringify([one.before, one.loss ?? null]),
  )
  for (const [first, ...rest] of groups.values()) {
    if (!first) continue
    const target = [first, ...rest].map((one) => one.id)
    const { before: to, loss } = first
    const earlier =
      kind === 'stage'
        ? { kind, value: to ?? 'new', ...(loss && { loss: { reason: loss, note: null } }) }
        : { kind, value: to }
    went.push(...(await apply(tx, app, target, earlier, by, now)).map(({ id }) => id))
  }
  return went
}
