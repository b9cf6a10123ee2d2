import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchmarks, type Name, names } from '#bench/benchmarks.ts'
import { millionLeads } from '#bench/million.ts'
import { describeMachine, keepRun, writeTable } from '#bench/table/write-table.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { runScript } from './run/run-script.ts'
import { isBuilt } from './run/web-server.ts'

await runScript(async () => {
  const { values, positionals: asked } = parseArgs({
    options: { leads: { type: 'string' } },
    allowPositionals: true,
  })
  // One filled database is kept between runs, of a million leads.
  if (values.leads !== undefined && Number(values.leads) !== millionLeads)
    throw new OperatorError(`A filled database holds ${millionLeads} leads: --leads ${millionLeads}.`)
  const filled = values.leads !== undefined
  const unknown = asked.find((name) => !(name in benchmarks))
  if (unknown) throw new OperatorError(`There is no benchmark "${unknown}". There are: ${names.join(', ')}.`)
  if (!isBuilt()) throw new OperatorError('There is no build to measure. Run npm run build first.')
  mkdirSync('bench/results', { recursive: true })
  for (const name of asked.length > 0 ? (asked as Name[]) : names) {
    const result = await benchmarks[name](filled)
    keepRun(name, { at: new Date().toISOString(), machine: describeMachine(), result })
    writeTable('docs/benchmarks.md')
    console.log(`${name}\n${JSON.stringify(result, null, 2)}`)
  }
})
process.exit()
