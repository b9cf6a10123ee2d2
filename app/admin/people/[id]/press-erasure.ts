import type { AppContext } from '#lib/app.ts'
import { type Done, UnmirroredErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'

/** What a press to erase somebody came to. `partly`: but for what is held · `unmirrored`: they are erased, and the file store has yet to be told. */
type Pressed = { readonly outcome: 'erased' | 'partly' | 'unmirrored' | 'on_hold'; readonly rows: number }

/** Erases somebody as `erasing` does it, and says what came of it. */
export async function pressErasure(
  app: AppContext,
  personId: string,
  erasing: () => Promise<Done | null>,
): Promise<Pressed> {
  try {
    const done = await erasing()
    if (!done && (await isOnHold(app.db, personId))) return { outcome: 'on_hold', rows: 0 }
    return { outcome: done && done.held.length > 0 ? 'partly' : 'erased', rows: rowsOf(done) }
  } catch (error) {
    if (error instanceof UnmirroredErasure) return { outcome: 'unmirrored', rows: rowsOf(error.done) }
    throw error
  }
}

/** None where they were gone already. */
function rowsOf(done: Done | null): number {
  return done?.plan.reduce((sum, { rows }) => sum + rows, 0) ?? 0
}
