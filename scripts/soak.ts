// Everything that is long, whole. `npm run verify` runs a sample of each. One name after `--` runs that alone.
import { spawnSync } from 'node:child_process'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { runScript } from './run/run-script.ts'

const playwright = (spec: string) => ['node_modules/@playwright/test/cli.js', 'test', spec]

/** Each program reads `CANDOR_SOAK=1` and does the whole of what it samples otherwise. */
const long: Readonly<Record<string, readonly string[]>> = {
  promises: ['--import', 'tsx', 'scripts/knock-out.ts'],
  release: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', 'scripts/vercel.db.test.ts'],
  enquiry: playwright('e2e/journeys/enquiry-survives-kill.spec.ts'),
  months: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', 'lib/retention/months.db.test.ts'],
  sequences: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'db',
    'lib/doors/erase/sequences.db.test.ts',
  ],
  crawl: ['--import', 'tsx', 'scripts/crawl.ts'],
  odd: playwright('e2e/journeys/odd-requests.spec.ts'),
  announcement: playwright('e2e/journeys/announcement-survives-kill.spec.ts'),
}

await runScript(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !(name in long))
  if (unknown) {
    throw new OperatorError(`There is no long test "${unknown}". There are: ${Object.keys(long).join(', ')}.`)
  }
  const failed: string[] = []
  const chosen = Object.entries(long).filter(([name]) => names.length === 0 || names.includes(name))
  for (const [name, args] of chosen) {
    console.log(`\n== ${name}`)
    const env = { ...process.env, CANDOR_SOAK: '1' }
    if (spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status !== 0) failed.push(name)
  }
  console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
  if (failed.length > 0) process.exitCode = 1
})
