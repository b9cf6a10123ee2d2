import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** Fewer guesses than this, as a power of ten, and a stolen hash is not worth its name. */
const leastGuesses = 8

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * Whether a password stands among the common ones, or is made of them by the usual turns.
 * @param known what a guesser knows of its owner: address, agency
 */
export async function isGuessable(password: string, known: readonly string[]): Promise<boolean> {
  estimator ??= openEstimator()
  // The work grows with the square of the length, and what is long enough is judged by its beginning.
  const { guessesLog10 } = (await estimator).check(password.slice(0, 64), [...known])
  return guessesLog10 < leastGuesses
}

/** The lists are megabytes, wanted on the day somebody chooses a password. */
async function openEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
}
