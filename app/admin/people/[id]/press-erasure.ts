import type { AppContext } from '#lib/app.ts'
import { type Done, UnmirroredErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { strikeMentions } from '#lib/mentions/strike-mentions.ts'

/** What a press to erase somebody came to. `unmirrored`: they are erased, and the file store has yet to be told. */
type Pressed = { readonly outcome: 'erased' | 'unmirrored' | 'on_hold'; readonly rows: number }

/**
 * Erases somebody as `erasing` does it.
 * @param strikes first takes their name out of what staff wrote elsewhere
 */
export async function pressErasure(
  app: AppContext,
  { personId, strikes }: { personId: string; strikes: boolean },
  erasing: () => Promise<Done | null>,
): Promise<Pressed> {
  if (strikes && !(await isOnHold(app.db, personId))) await strikeMentions(app, personId)
  try {
    const done = await erasing()
    if (!done && (await isOnHold(app.db, personId))) return { outcome: 'on_hold', rows: 0 }
    return { outcome: 'erased', rows: rowsOf(done) }
  } catch (error) {
    if (error instanceof UnmirroredErasure) return { outcome: 'unmirrored', rows: rowsOf(error.done) }
    throw error
  }
}

/** None where they were gone already. */
function rowsOf(done: Done | null): number {
  return done?.plan.reduce((sum, { rows }) => sum + rows, 0) ?? 0
}
