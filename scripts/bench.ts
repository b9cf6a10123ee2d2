import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureAudit } from '#bench/audit.ts'
import { measureCapture } from '#bench/capture.ts'
import { measureDesk } from '#bench/desk.ts'
import { measureExport } from '#bench/export.ts'
import { measureForm } from '#bench/form.ts'
import { measureList } from '#bench/list.ts'
import { millionLeads } from '#bench/million.ts'
import { measureOneClick } from '#bench/one-click.ts'
import { measureSend } from '#bench/send.ts'
import { measureStart } from '#bench/start.ts'
import { measureWeight } from '#bench/weight.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { runScript } from './run/run-script.ts'
import { isBuilt } from './run/web-server.ts'

const benchmarks: Record<string, (filled: boolean) => Promise<object>> = {
  audit: measureAudit,
  capture: measureCapture,
  desk: measureDesk,
  export: measureExport,
  form: measureForm,
  list: measureList,
  'one-click': measureOneClick,
  send: measureSend,
  start: measureStart,
  weight: measureWeight,
}

await runScript(async () => {
  const { values, positionals: names } = parseArgs({
    options: { leads: { type: 'string' } },
    allowPositionals: true,
  })
  // One filled database is kept between runs, of a million leads.
  if (values.leads !== undefined && Number(values.leads) !== millionLeads)
    throw new OperatorError(`A filled database holds ${millionLeads} leads: --leads ${millionLeads}.`)
  const filled = values.leads !== undefined
  const unknown = names.find((name) => !(name in benchmarks))
  if (unknown)
    throw new OperatorError(
      `There is no benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}.`,
    )
  if (!isBuilt()) throw new OperatorError('There is no build to measure. Run npm run build first.')
  mkdirSync('bench/results', { recursive: true })
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue
    const result = JSON.stringify(await measure(filled), null, 2)
    writeFileSync(`bench/results/${name}.json`, `${result}\n`)
    console.log(`${name}\n${result}`)
  }
})
process.exit()
