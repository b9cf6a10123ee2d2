import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { filesFor } from './files.ts'
import type { InitAnswers } from './questions.ts'

/**
 * Writes the folder of a new agency.
 * @param agencies the folder of all agencies
 * @returns the folder
 * @throws OperatorError when there is one of that name: nothing is ever written over
 */
export function writeAgency(agencies: string, answers: InitAnswers): string {
  const folder = `${agencies}/${answers.folder}`
  if (existsSync(folder)) {
    throw new OperatorError(
      `agencies/${answers.folder} is there already, and nothing is written over. Choose another name.`,
    )
  }
  // AGENCY would find the one and not the other.
  if (existsSync(`${agencies}/../presets/${answers.folder}`))
    throw new OperatorError(`${answers.folder} is the name of a preset. Choose another name.`)
  for (const [name, content] of filesFor(answers)) {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true })
    writeFileSync(`${folder}/${name}`, content)
  }
  return folder
}
