import { entriesOf, isServed } from '#policy/in-use.ts'
import { printNotes } from '#policy/print.ts'
import { type Block, list, type SectionInput, text } from './section.ts'

/** Canada's grounds, expressed and implied consent, and when the law asks for none (P15). */
export function canada({ policy, words, language, capabilities }: SectionInput): Block[] {
  const say = words.regions
  const grounds = entriesOf(policy.purposes).flatMap(([id, { why, inCanada }]) => {
    if (!inCanada) return []
    const ground = `${why[language]}: ${inCanada === 'express_consent' ? say.express : say.implied}`
    return printNotes(ground, isServed(id, capabilities, policy) ? [] : [words.notInUse], language)
  })
  const exceptions = policy.regions.canadianExceptions.map((one) => say.exception[one])
  return [
    ...(grounds.length > 0 ? [text(say.basesCanada), list(grounds)] : []),
    ...(exceptions.length > 0 ? [text(say.exceptions), list(exceptions)] : []),
  ]
}
