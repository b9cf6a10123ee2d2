import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { type InitAnswers, questions } from './questions.ts'

/**
 * Asks the eight questions, on a terminal or of lines that were piped in. A terminal is asked again; what is piped and wrong ends it.
 * @throws OperatorError when a piped answer is wrong, or there are too few
 */
export async function askAll(input: Readable & { isTTY?: boolean }, output: Writable): Promise<InitAnswers> {
  const lines = createInterface({ input })[Symbol.asyncIterator]()
  const answers: Record<string, unknown> = {}
  for (const [index, { key, ask, otherwise, read }] of questions.entries()) {
    const offer = otherwise ? ` [${otherwise}]` : ''
    for (;;) {
      output.write(`${index + 1}/${questions.length} ${ask}${offer}\n> `)
      const line = await lines.next()
      if (line.done)
        throw new OperatorError(
          `The answers end before "${ask}". There are ${questions.length} questions, one a line.`,
        )
      if (!input.isTTY) output.write(`${line.value}\n`)
      const typed = line.value.trim() || (otherwise ?? '')
      const said = read(typed)
      if ('value' in said) {
        answers[key] = said.value
        break
      }
      if (!input.isTTY) throw new OperatorError(`"${typed}": ${said.wrong}`)
      output.write(`  ${said.wrong}\n`)
    }
  }
  return answers as InitAnswers
}
