import { entriesOf } from '#policy/in-use.ts'
import { type Block, list, type SectionInput, text } from './section.ts'

/** Canada's grounds, expressed and implied consent, and when the law asks for none (P15). */
export function canada({ policy, words, language }: SectionInput): Block[] {
  const say = words.regions
  const grounds = entriesOf(policy.purposes).flatMap(([, { why, inCanada }]) =>
    inCanada ? `${why[language]}: ${inCanada === 'express_consent' ? say.express : say.implied}` : [],
  )
  const exceptions = policy.regions.canadianExceptions.map((one) => say.exception[one])
  return [
    ...(grounds.length > 0 ? [text(say.basesCanada), list(grounds)] : []),
    ...(exceptions.length > 0 ? [text(say.exceptions), list(exceptions)] : []),
  ]
}
