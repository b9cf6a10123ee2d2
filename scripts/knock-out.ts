// Takes away what keeps each promise, one at a time, and demands that its tests then fail. Kinds of promise, or --sample, say which;
// --record writes down which passed, for the page that shows what is kept.

import { OperatorError } from '#lib/platform/operator-error.ts'
import { keptPromises } from '#lib/promises/enforcement.ts'
import { recordTestRuns } from './build/test-runs.ts'
import { knockOut } from './knock-out/run.ts'
import { sampleOf } from './knock-out/sample.ts'
import { runScript } from './run/run-script.ts'

const root = `${import.meta.dirname}/..`

await runScript(async () => {
  const names = process.argv.slice(2).filter((name) => name !== '--record')
  const sampled = names.includes('--sample') ? sampleOf(Object.keys(keptPromises), new Date()) : names
  const unknown = sampled.find((name) => !(name in keptPromises))
  if (unknown) throw new OperatorError(`Nothing keeps a promise of the kind "${unknown}".`)
  const chosen = Object.entries(keptPromises).filter(
    ([kind]) => sampled.length === 0 || sampled.includes(kind),
  )
  const outcomes = await knockOut(root, Object.fromEntries(chosen))
  const unsound = outcomes.filter(({ faults }) => faults.length > 0)
  for (const { kind, faults } of unsound) for (const fault of faults) console.log(`FAILED ${kind}: ${fault}`)
  if (process.argv.includes('--record')) {
    const sound = outcomes.filter(({ faults }) => faults.length === 0)
    recordTestRuns(
      root,
      sound.map(({ kind }) => kind),
      new Date(),
    )
  }
  console.log(`${outcomes.length - unsound.length} passed, ${unsound.length} failed`)
  if (unsound.length > 0) process.exitCode = 1
})
process.exit()
