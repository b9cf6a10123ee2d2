import type { Standing } from '#policy/standing.ts'
import { categories, channels, recordClasses } from '#policy/vocabulary.ts'

/** A program that keeps and holds everything. */
export const whole: Standing = {
  unbuilt: new Set(),
  held: new Set(recordClasses),
  categories: new Set(categories),
  channels: new Set(channels),
  cookies: new Set(['candor.staff']),
}
