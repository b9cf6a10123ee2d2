import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { stagesThatMean } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { recordEvents } from '#lib/record-event.ts'
import type { ChangeBy, Loss } from './change-lead.ts'
import { changeableBy } from './visible-to.ts'

/** What staff think a lead is worth, in the smallest unit of the agency's currency, and by when they expect it decided. */
export type Outlook = { readonly valueMinor: number | null; readonly expectedOn: string | null }

const before = alias(leads, 'before')

/** No row: it stands so already, or may not be changed. */
const setOutlook = change(
  'capture',
  'set_lead_outlook',
  { id: 'uuid', onlyOf: 'uuid?', valueMinor: 'bigint?', expectedOn: 'date?' },
  ({ id, onlyOf, valueMinor, expectedOn }) =>
    orm
      .update(leads)
      .set({ valueMinor: sql`${valueMinor}`, expectedOn: sql`${expectedOn}` })
      .from(people)
      .innerJoin(before, eq(before.personId, people.id))
      .where(
        and(
          eq(leads.id, id),
          eq(before.id, leads.id),
          changeableBy(onlyOf),
          sql`(${leads.valueMinor}, ${leads.expectedOn}) is distinct from (${valueMinor}, ${expectedOn})`,
        ),
      )
      .returning({
        value: sql<boolean>`${before.valueMinor} is distinct from ${leads.valueMinor}`,
        expected: sql<boolean>`${before.expectedOn} is distinct from ${leads.expectedOn}`,
      }),
)

/**
 * Keeps what a lead is worth and by when it is expected to be decided. The log says which of the two changed, and not to what (S12).
 * @returns whether anything changed
 */
export async function keepOutlook(
  app: AppContext,
  leadId: string,
  outlook: Outlook,
  { actor, onlyOf }: ChangeBy,
): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const [changed] = await enter(tx, setOutlook({ id: leadId, onlyOf, ...outlook }))
    if (!changed) return false
    const fields = (['value', 'expected'] as const).filter((field) => changed[field])
    await recordEvents(tx, [{ at, actor, verb: 'lead.valued', objectId: leadId, facts: { fields } }])
    return true
  })
}

/** No row for those that are not lost, were lost for that very reason, or may not be changed. */
const setLoss = change(
  'capture',
  'set_lead_loss',
  { ids: 'uuid[]', onlyOf: 'uuid?', lost: 'text[]', reason: 'text', note: 'text?' },
  ({ ids, onlyOf, lost, reason, note }) =>
    orm
      .update(leads)
      .set({ lossReason: sql`${reason}`, lossNote: sql`${note}` })
      .from(people)
      .where(
        and(
          sql`${leads.id} = any(${ids})`,
          eq(people.id, leads.personId),
          changeableBy(onlyOf),
          sql`${leads.stage} = any(${lost})`,
          sql`(${leads.lossReason}, ${leads.lossNote}) is distinct from (${reason}, ${note})`,
        ),
      )
      .returning({ id: leads.id }),
)

/** Keeps why leads were lost that stand as lost already. The log says that it was said, and not why (S12). @returns how many changed */
export async function keepLoss(
  app: AppContext,
  ids: readonly string[],
  { reason, note }: Loss,
  { actor, onlyOf }: ChangeBy,
): Promise<number> {
  const at = app.clock()
  const lost = stagesThatMean(app.agency.pipeline, 'lost')
  return app.db.transaction(async (tx) => {
    const changed = await enter(tx, setLoss({ ids, onlyOf, lost, reason, note }))
    await recordEvents(
      tx,
      changed.map(({ id }) => ({ at, actor, verb: 'lead.loss_explained', objectId: id }) as const),
    )
    return changed.length
  })
}
