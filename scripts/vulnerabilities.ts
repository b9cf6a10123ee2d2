// Asks the package registry for known holes in what we depend on: npm run vulnerabilities. Exit 0: none; 1: some; 2: not asked.
import { spawnSync } from 'node:child_process'
import { runScript } from './run/run-script.ts'

type Found = {
  readonly name: string
  readonly severity: string
  readonly fixAvailable: unknown
}
type Report = { readonly vulnerabilities?: Readonly<Record<string, Found>>; readonly error?: unknown }

const unasked =
  'The registry could not be asked, so nothing is known about holes in the packages. Run this again where it can be reached, ' +
  'in your CI for example.'

await runScript(async () => {
  const report = ask()
  if (!report) {
    console.error(unasked)
    process.exitCode = 2
    return
  }
  const found = Object.values(report)
  for (const { name, severity, fixAvailable } of found)
    console.log(`${severity}: ${name}${fixAvailable ? '; npm audit fix mends it' : ''}`)
  console.log(
    found.length === 0
      ? 'No known holes in the packages.'
      : `${found.length} packages with known holes. Bring them up to date, then run npm run verify.`,
  )
  process.exitCode = found.length === 0 ? 0 : 1
})

/** What npm found, by package; null where it could not ask. */
function ask(): Readonly<Record<string, Found>> | null {
  const asked = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  try {
    const { vulnerabilities, error } = JSON.parse(asked.stdout) as Report
    return error || !vulnerabilities ? null : vulnerabilities
  } catch {
    return null
  }
}
