import { changesInWords } from '#app/version-changes.ts'
import type { PublishedVersion } from '#lib/notices/versions.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'
import type { Translated } from '#policy/translated.ts'
import type { Language } from '#policy/vocabulary.ts'

/** A notice of a change, in every language, as it follows from what changed: where staff begin to write. */
export function writtenFrom(before: PublishedVersion, after: PublishedVersion): Translated {
  const written = (language: Language) => {
    const { notice, unknown } = messages[language].versions
    const day = printDay(after.publishedAt.toISOString().slice(0, 10), language)
    const changes = changesInWords(before, after, language)
    return [
      fill(notice.begins, { number: after.number, day }),
      ...(changes ? changes.map((change) => `– ${change}`) : [unknown]),
      notice.ends,
    ].join('\n\n')
  }
  return { en: written('en'), fr: written('fr'), ar: written('ar') }
}
