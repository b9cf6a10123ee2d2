import type { Figure } from '#lib/figures/kept-figures.ts'
import { countUnknownErasures } from './replay.ts'

/** How many erasures lie beside the database and are not done in it, though somebody restored it; null: the store is away. */
export const unrepeatedErasures: Figure<number | null> = {
  name: 'unrepeated_erasures',
  count: async (app) => {
    try {
      return await countUnknownErasures(app)
    } catch {
      return null
    }
  },
}
