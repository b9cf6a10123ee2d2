import type { RunningScript } from '#policy/capabilities.ts'
import type { AskedScript, Question } from '#policy/cookie-choices/question.ts'
import type { Policy } from '#policy/define.ts'
import type { Processor } from '#policy/parts/processor.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { type Embed, type EmbedUse, everyEmbed } from './embed.ts'

/** A company whose videos or maps pages can show: its processor is declared and under contract. */
export type ShownEmbed = {
  readonly use: EmbedUse
  readonly of: Embed
  readonly processor: Processor<PurposeId>
}

/** Why what an agency names is not shown. */
export type HiddenEmbed = { readonly use: EmbedUse; readonly fault: boolean; readonly why: string }

/** P24, P31, P68: of the companies that an agency names for videos and maps, those that can be asked, and why the others cannot. */
export function sortEmbeds({
  policy,
  embeds,
}: {
  readonly policy: Policy
  readonly embeds: readonly EmbedUse[]
}): {
  readonly shown: readonly ShownEmbed[]
  readonly hidden: readonly HiddenEmbed[]
} {
  const processors: Readonly<Record<string, Processor<PurposeId>>> = policy.processors
  const shown: ShownEmbed[] = []
  const hidden: HiddenEmbed[] = []
  for (const use of embeds) {
    const of = everyEmbed[use.shows]
    const processor = processors[use.processor]
    const hide = (fault: boolean, why: string) => hidden.push({ use, fault, why })
    if (embeds.find(({ shows }) => shows === use.shows) !== use) hide(true, `${of.name} is named twice.`)
    else if (!processor)
      hide(
        true,
        `${of.name} belongs to "${use.processor}", which is no processor of the policy. Declare it under processors.`,
      )
    else if (!processor.contract)
      hide(
        false,
        `${of.name} stays a link: "${use.processor}" has no contract (P68). Enter its reference and date under processors.`,
      )
    else shown.push({ use, of, processor })
  }
  return { shown, hidden }
}

/** As what visitors are asked about: agreeing shows each at once, where one press shows one. */
export function askedEmbeds(shown: readonly ShownEmbed[]): {
  items: readonly string[]
  scripts: readonly AskedScript[]
} {
  return {
    items: shown.flatMap(({ use, processor }) =>
      processor.purposes.map((purpose) => `${use.shows}-${purpose}`),
    ),
    scripts: shown.map(({ use, of }) => ({
      adapter: use.shows,
      category: 'functional',
      id: '',
      embeds: true,
      sources: { frame: [of.host] },
      cookies: [],
      storage: [],
    })),
  }
}

/** As what the policy says that pages can load. */
export function loadedEmbeds(shown: readonly ShownEmbed[]): readonly RunningScript[] {
  return shown.map(({ use: { processor }, of: { name } }) => ({
    name,
    processor,
    category: 'functional',
    cookies: [],
  }))
}

/** Of a site that asks this, the companies that a press shows something of. */
export function shownIn(question: Question | null): readonly string[] {
  return (question?.scripts ?? []).flatMap(({ adapter, embeds }) => (embeds ? [adapter] : []))
}
