import { messages } from '#messages/messages.ts'
import type { Change } from '#policy/changes/change.ts'
import { compareSources } from '#policy/changes/compare.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { Language } from '#policy/vocabulary.ts'
import { sayChange } from './say-change.ts'

type Version = { readonly number: number; readonly source: Source | null }

/** Versions never change: what two of them differ in is found once. */
const known = new Map<string, readonly Change[]>()
const mostKnown = 500

/** What one version does otherwise than another; null where one is from before that was kept. */
export function changesBetween(before: Version, after: Version): readonly Change[] | null {
  if (!before.source || !after.source) return null
  const key = `${before.number}/${after.number}`
  const found = known.get(key)
  if (found) return found
  const changes = compareSources(before.source, after.source)
  if (known.size >= mostKnown) known.clear()
  known.set(key, changes)
  return changes
}

/** The same in sentences; null where it is not known. */
export function changesInWords(
  before: Version,
  after: Version,
  language: Language,
): readonly string[] | null {
  const changes = changesBetween(before, after)
  if (!changes || !before.source || !after.source) return null
  const saying = { language, words: messages[language].versions, before: before.source, after: after.source }
  return changes.map((change) => sayChange(change, saying))
}
