import type { Translated } from '#policy/translated.ts'
import { type Language, languages } from '#policy/vocabulary.ts'

/** The text that somebody of this language reads: their own, or else the first that was written. */
export function textFor(texts: Translated, language: Language): string {
  return texts[languageFor(texts, language)]
}

/** In which language that text is. */
export function languageFor(texts: Translated, language: Language): Language {
  return texts[language] ? language : (languages.find((one) => texts[one]) ?? language)
}
