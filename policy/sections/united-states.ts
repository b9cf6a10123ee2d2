import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { californiaCategories } from '#policy/law/california.ts'
import { collectedCategories } from '#policy/law/collected.ts'
import { type StateLaw, type UsState, usStates } from '#policy/law/us-states.ts'
import { isolate, join } from '#policy/print.ts'
import { type Block, claim, claims, promised, runsAny, type SectionInput, text } from './section.ts'

/** The named states, what California wants to be told, and how a refusal is appealed (P54). */
export function unitedStates(input: SectionInput): Block[] {
  const { policy, words, language } = input
  const say = words.regions
  const { usStates: named, appeals } = policy.regions
  const states = (which: readonly UsState[]) =>
    isolate(
      join(
        which.map((state) => usStates[state].name),
        'en',
      ),
      language,
    )
  const appealing = named.filter((state) => usStates[state].appeal !== null)
  const days = appealing.map((state) => usStates[state].appeal ?? 0)
  const signalling = named.filter((state) => usStates[state].signal)
  const appeal = appeals && days.length > 0 ? printDuration({ days: Math.min(...days) }, language) : null
  const appealed = appeal
    ? claim(
        input,
        'appeal',
        `${fill(say.appeal, { period: appeal })} ${fill(say.appealDays, { states: states(appealing) })}`,
      )
    : []
  return [
    ...(named.length > 0
      ? [text(fill(say.states, { states: states(named) })), stateTable(named, input)]
      : []),
    ...claims([
      policy.sharing.neverSold ? [{ text: runsAny(input, 'targeting') ? say.noSaleAsked : say.noSale }] : [],
      policy.sharing.shineTheLight ? claim(input, 'shine_the_light', say.shine) : [],
      appealed,
      signalling.length > 0 && policy.signals.globalPrivacyControl === 'honoured'
        ? claim(input, 'privacy_control', fill(say.signal, { states: states(signalling) }))
        : [],
      policy.minimumAge === null ? [] : [{ text: say.minors }],
    ]),
    ...californiaTable(input),
  ]
}

/** What each named state's own law gives: no two are quite the same. */
function stateTable(named: readonly UsState[], { words, language }: SectionInput): Block {
  const say = words.regions
  const days = (count: number | null) => (count === null ? '–' : printDuration({ days: count }, language))
  const rows = named.map((state) => {
    const { name, act, rights, answered, longer, appeal, authority }: StateLaw = usStates[state]
    const given = join(
      rights.map((right) => words.rightShort[right]),
      language,
    )
    const [called, law, whose] = [name, act, authority].map((one) => isolate(one, language))
    return [called, law, given, days(answered), days(longer), days(appeal), whose].map((cell) => cell ?? '')
  })
  return { kind: 'table', caption: say.statesTable, head: say.statesHead, rows, promise: 'region_law' }
}

/** Categories A to K, computed from what forms and tables hold. */
function californiaTable(input: SectionInput): Block[] {
  const { words, language } = input
  const say = words.regions
  const collected = collectedCategories(input)
  const rows = californiaCategories.map((letter) => {
    const held = collected.get(letter) ?? []
    return [
      `${letter}. ${say.california[letter]}`,
      join(
        held.map((category) => words.category[category]),
        language,
      ) || '–',
      held.length > 0 ? say.yes : say.no,
    ]
  })
  return [
    ...promised(input, 'categories_computed', say.computed),
    { kind: 'table', caption: say.table, head: say.tableHead, rows },
  ]
}
