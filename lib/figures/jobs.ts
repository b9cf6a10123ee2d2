import type { AppContext } from '#lib/app.ts'
import { unrepeatedErasures } from '#lib/backups/unrepeated.ts'
import { leadsOfMonth } from '#lib/leads/figures.ts'
import { dueCounts } from '#lib/retention/preview.ts'
import { refreshFigures } from './kept-figures.ts'

/** Makes the figures that take long anew, so that no page of the desk waits for them. */
export function keepFigures(app: AppContext): Promise<number> {
  return refreshFigures(app, [leadsOfMonth, dueCounts, unrepeatedErasures])
}
