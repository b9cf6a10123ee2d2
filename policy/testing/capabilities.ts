import type { Capabilities } from '#policy/capabilities.ts'
import { type DataItem, dataItems } from '#policy/data-items.ts'
import { categories, channels, recordClasses } from '#policy/vocabulary.ts'

/** A program that keeps and holds everything. */
export const whole: Capabilities = {
  unbuilt: new Set(),
  held: new Set(recordClasses),
  categories: new Set(categories),
  channelsByHand: new Set(),
  channels: new Set(channels),
  cookies: new Set(['candor.staff', 'candor.account']),
  inAccounts: new Set(Object.keys(dataItems) as DataItem[]),
  scripts: [],
}
