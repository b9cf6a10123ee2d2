import { spawnSync } from 'node:child_process'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { askAll } from './init/ask.ts'
import { questions } from './init/questions.ts'
import { writeAgency } from './init/write-agency.ts'
import { checkAgency } from './policy/check-agency.ts'
import { runScript } from './run/run-script.ts'

const root = `${import.meta.dirname}/..`

await runScript(async () => {
  console.log(
    `${questions.length} questions, and your folder is written. Enter takes what stands in brackets.\n`,
  )
  const answers = await askAll(process.stdin, process.stdout)
  const { folder } = answers
  tidy(writeAgency(`${root}/agencies`, answers))
  const found = await checkAgency(root, folder)
  for (const { place, code, says } of found) console.log(`${place}  ${code}\n  ${says}`)
  const wrong = found.filter(({ severity }) => severity === 'error').length
  if (wrong > 0)
    throw new OperatorError(`agencies/${folder} is written, and its policy needs the corrections above.`)
  console.log(`
agencies/${folder} is written, and its policy contradicts nothing.

  docs/policy.md                 how to say what you promise
  npm run policy                 checks it again
  AGENCY=${folder} DATA_DIR=.data-${folder} npm run up
                                 shows it`)
})
process.exit()

/** As `npm run check` wants it; where the formatter is not installed the folder is as good without. */
function tidy(folder: string): void {
  spawnSync(process.execPath, [`${root}/node_modules/@biomejs/biome/bin/biome`, 'format', '--write', folder])
}
