// Goes through every page of every agency in each state of consent with a real browser, and fails on whatever the policy does not
// name. Names after `--` crawl those agencies alone; `--here` the build that is in this folder, and `--sample` a few pages of it.
import { parseArgs } from 'node:util'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { crawledAgencies } from './crawl/agencies.ts'
import { crawlInClone, makeClone } from './crawl/clone.ts'
import { printFaults, printTable } from './crawl/report.ts'
import { crawlBuild } from './crawl/site.ts'
import { runScript } from './run/run-script.ts'

await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { here: { type: 'boolean' }, sample: { type: 'boolean' } },
    allowPositionals: true,
  })
  const passed = values.here
    ? await crawlHere(values.sample ?? false)
    : await crawlAll(positionals, values.sample ?? false)
  if (!passed) process.exitCode = 1
})

async function crawlHere(sample: boolean): Promise<boolean> {
  const { agency, runs, faults } = await crawlBuild({ sample })
  console.log(`\n${printTable(agency, runs)}\n`)
  for (const line of printFaults(agency, faults)) console.log(line)
  const pages = runs.reduce((sum, run) => sum + run.pages, 0)
  console.log(
    `${agency}: ${pages} visits, ${faults.length === 0 ? 'nothing that its policy does not name' : `${faults.length} faults`}`,
  )
  return faults.length === 0
}

async function crawlAll(names: readonly string[], sample: boolean): Promise<boolean> {
  const all = crawledAgencies('.')
  const unknown = names.find((name) => !all.includes(name))
  if (unknown)
    throw new OperatorError(`There is no agency "${unknown}" to crawl. There are: ${all.join(', ')}.`)
  const chosen = names.length > 0 ? names : all
  const failed: string[] = []
  const clone = makeClone()
  try {
    for (const name of chosen) if (!(await crawlInClone(clone, name, sample))) failed.push(name)
  } finally {
    clone.remove()
  }
  for (const name of failed) console.log(`FAILED ${name}: its reasons stand above.`)
  console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
  return failed.length === 0
}
