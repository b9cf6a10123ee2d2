/** What a stage says of its leads: still in work, won, or lost. */
export type StageMeaning = 'open' | 'won' | 'lost'

/** A stage of the agency's pipeline. Its id is stored with each lead, and never changes. */
export type StageFact = {
  /** Lower-case letters, digits and hyphens, at most 30. */
  readonly id: string
  /** As the desk shows it; absent: the product's own word, which the usual stages have. */
  readonly name?: string
  readonly meaning: StageMeaning
}

/** Why a lead can be lost; its id is stored with it. */
export type LossReason = { readonly id: string; readonly name?: string }

/** How the agency's leads move: in which money they are valued, by which stages they go, why they are lost. */
export type Pipeline = {
  /** ISO 4217, such as `EUR`. */
  readonly currency: string
  /** In the order of the board. `new` and `answered` are among them: the program sets both. */
  readonly stages: readonly StageFact[]
  /** Empty: nobody is asked why. */
  readonly lossReasons: readonly LossReason[]
}

/** What an agency has that says nothing else. */
export const usualPipeline: Pipeline = {
  currency: 'EUR',
  stages: [
    { id: 'new', meaning: 'open' },
    { id: 'answered', meaning: 'open' },
    { id: 'won', meaning: 'won' },
    { id: 'lost', meaning: 'lost' },
  ],
  lossReasons: [
    { id: 'price' },
    { id: 'time' },
    { id: 'elsewhere' },
    { id: 'silence' },
    { id: 'unfit' },
    { id: 'other' },
  ],
}

/** What the program marks junk with; it is no stage of a pipeline. */
const reserved = ['spam']
const idPattern = /^[a-z][a-z0-9-]{0,29}$/

/** Says in plain sentences what is wrong with a pipeline; none: it can be worked with. */
export function faultsOfPipeline({ currency, stages, lossReasons }: Pipeline): string[] {
  const usual = new Map(usualPipeline.stages.map(({ id, meaning }) => [id, meaning]))
  return [
    ...(Intl.supportedValuesOf('currency').includes(currency)
      ? []
      : [`The currency "${currency}" is not known. Write it in three letters, such as EUR.`]),
    ...faultsOfIds('stage', stages, usualPipeline.stages),
    ...faultsOfIds('reason for loss', lossReasons, usualPipeline.lossReasons),
    ...stages
      .filter(({ id }) => reserved.includes(id))
      .map(({ id }) => `The stage "${id}" is the program's own mark for junk. Take it out of the list.`),
    ...stages
      .filter(({ id, meaning }) => usual.has(id) && usual.get(id) !== meaning)
      .map(
        ({ id }) =>
          `The stage "${id}" means ${usual.get(id)} in leads that are stored. Give yours another id.`,
      ),
    ...['new', 'answered']
      .filter((wanted) => !stages.some(({ id }) => id === wanted))
      .map(
        (id) =>
          `The stage "${id}" is missing. The program moves leads there: keep it, under any name you like.`,
      ),
    ...(['won', 'lost'] as const)
      .filter((wanted) => !stages.some(({ meaning }) => meaning === wanted))
      .map((meaning) => `No stage means ${meaning}. Add one.`),
    ...(stages[0] && stages[0].id !== 'new' && stages.some(({ id }) => id === 'new')
      ? ['The stage "new" is not the first. What comes in stands there: put it first.']
      : []),
  ]
}

type Named = { readonly id: string; readonly name?: string }

function faultsOfIds(what: string, all: readonly Named[], known: readonly Named[]): string[] {
  const ids = all.map(({ id }) => id)
  return [
    ...ids
      .filter((id) => !idPattern.test(id))
      .map(
        (id) =>
          `The ${what} "${id}" has an id of other signs than lower-case letters, digits and hyphens, or of more than thirty.`,
      ),
    ...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
      (id) => `The ${what} "${id}" is there twice. Give one of them another id.`,
    ),
    ...all
      .filter(({ id, name }) =>
        name === undefined ? !known.some((one) => one.id === id) : name.trim() === '',
      )
      .map(({ id }) => `The ${what} "${id}" has no name. Give it one.`),
  ]
}
