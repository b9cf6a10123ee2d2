import { eq, sql } from 'drizzle-orm'
import { keptFigures } from '#db/schema/figures.ts'
import { changeSql, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'

/** Counts over whole tables. `count` gives what JSON can say: numbers, of nobody. */
export type Figure<T> = { readonly name: string; readonly count: (app: AppContext) => Promise<T> }
/** What a page shows of them, with the moment at which it was so. */
export type Counted<T> = { readonly value: T; readonly asOf: Date }

/** What is counted sooner than this is counted for each page; a job keeps up to date what takes longer. */
const longMs = 50
/** Older than this it is counted anew by the page itself: no job runs. */
const oldMs = 60 * 60_000
/** How often the job makes one anew. */
const freshMs = 5 * 60_000

/** A figure as the job kept it, or counted now where that takes little or nothing was kept. */
export async function readFigure<T>(app: AppContext, figure: Figure<T>): Promise<Counted<T>> {
  const kept = await findLong(app, figure)
  if (kept && kept.ageMs < oldMs) return { value: kept.value as T, asOf: kept.asOf }
  return countNow(app, figure, kept !== null)
}

/** Makes those anew that take long and are some minutes old; the others are counted by whoever shows them. */
export async function refreshFigures(app: AppContext, figures: readonly Figure<unknown>[]): Promise<number> {
  let made = 0
  for (const figure of figures) {
    const kept = await findLong(app, figure)
    if (!kept || kept.ageMs < freshMs) continue
    await countNow(app, figure, true)
    made += 1
  }
  return made
}

/** What was kept of a figure that took long, with its age in milliseconds; null: it took little, or was never counted. */
async function findLong({ db, clock }: AppContext, { name }: Figure<unknown>) {
  const [kept] = await find(db, { name })
  if (!kept || kept.tookMs < longMs) return null
  return { ...kept, ageMs: Math.abs(clock().getTime() - kept.asOf.getTime()) }
}

/** @param tookLong what was kept of it says so, and is to be corrected where it takes little now */
async function countNow<T>(
  app: AppContext,
  { name, count }: Figure<T>,
  tookLong: boolean,
): Promise<Counted<T>> {
  const asOf = app.clock()
  const begun = performance.now()
  const value = await count(app)
  const tookMs = Math.round(performance.now() - begun)
  if (tookLong || tookMs >= longMs) await operate(app.db, keep({ name, value, asOf, tookMs }))
  return { value, asOf }
}

const find = read('find_kept_figure', { name: 'text' }, ({ name }) =>
  orm.select().from(keptFigures).where(eq(keptFigures.name, name)),
)

const keep = changeSql(
  'operation',
  'keep_figure',
  { name: 'text', value: 'jsonb', asOf: 'timestamptz', tookMs: 'int' },
  {},
  ({ name, value, asOf, tookMs }) =>
    insertFrom(
      keptFigures,
      { name, value, asOf, tookMs },
      sql`on conflict (${namesOf(keptFigures.name)}) do update set
        ${setExcluded(keptFigures.value, keptFigures.asOf, keptFigures.tookMs)}
        where ${keptFigures.asOf} <= excluded.as_of`,
    ),
)
