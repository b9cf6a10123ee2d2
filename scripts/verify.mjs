// Second command of the README: installs, finds a browser, then everything that can fail. Nobody needs to watch it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNode, installWhenChanged, root, stop } from './packages.mjs'

const command = 'npm run verify'
const minutes = 60_000
const browserNeeded =
  'The browser tests need Chromium, and none was found or could be installed. Install it (for example: sudo apt-get ' +
  `install chromium), or name its program in PLAYWRIGHT_CHROMIUM_PATH, then run ${command} again.`

installWhenChanged(command)
const node = findNode(command)
const reports = mkdtempSync(join(tmpdir(), 'candor-verify-'))
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
env.PLAYWRIGHT_CHROMIUM_PATH = bringBrowser()

const counts = [check(), build()]
counts.push(databaseTests())
counts.push(knockOuts())
counts.push(counts[1].failed > 0 ? notRun('The browser tests have no build to run against.') : browserTests())

rmSync(reports, { recursive: true })
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
for (const name of counts.flatMap(({ names }) => names)) console.log(`FAILED ${name}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)

function bringBrowser() {
  const find = () => spawnSync(node, ['scripts/browser.mjs'], { cwd: root, encoding: 'utf8' }).stdout.trim()
  const found = find()
  if (found) return found
  console.log('Installing a browser')
  if (process.getuid?.() === 0) {
    const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update'], { env: aptEnv, timeout: 3 * minutes })
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env: aptEnv,
      timeout: 5 * minutes,
    })
  } else {
    run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { timeout: 5 * minutes })
  }
  return find() || stop(browserNeeded)
}

function check() {
  heading('Types, style, arrows and unit tests')
  const options = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', timeout: 4 * minutes }
  const { stdout } = run(node, ['--import', 'tsx', 'scripts/check.ts'], options)
  process.stdout.write(stdout ?? '')
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout ?? '') ?? []
  if (failed === undefined) return notRun('The check did not finish.')
  return count(passed, failed, linesAfter(/^ *FAIL(?:ED)? +/, stdout))
}

function build() {
  heading('Build')
  const { status } = run(node, ['--import', 'tsx', 'scripts/build.ts'], { timeout: 6 * minutes })
  return status === 0 ? count(1, 0) : count(0, 1, ['build'])
}

function databaseTests() {
  heading('Tests with PostgreSQL')
  const report = join(reports, 'db.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = run(node, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', ...reporters], {
    timeout: 10 * minutes,
  })
  const found = readReport(report)
  if (!found) return notRun('The tests with PostgreSQL did not finish.')
  for (const name of namesOf(found, 'skipped', 'pending')) console.log(`Left out: ${name}`)
  const failed = status === 0 ? 0 : Math.max(found.numFailedTests, 1)
  return count(found.numPassedTests, failed, namesOf(found, 'failed'))
}

/** A fourth of the promises, another each day; `npm run soak` and `npm test` take them all. */
function knockOuts() {
  heading('Promises without what keeps them')
  const options = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', timeout: 5 * minutes }
  const { stdout } = run(node, ['--import', 'tsx', 'scripts/knock-out.ts', '--sample'], options)
  process.stdout.write(stdout ?? '')
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout ?? '') ?? []
  if (failed === undefined) return notRun('The promises were not all tried.')
  return count(passed, failed, linesAfter(/^FAILED /, stdout))
}

function browserTests() {
  heading('Tests in the browser')
  const report = join(reports, 'e2e.json')
  const { status } = run(node, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeout: 18 * minutes,
  })
  const { stats, suites } = readReport(report) ?? {}
  if (!stats) return notRun('The tests in the browser did not finish.')
  if (stats.flaky > 0) console.log(`${stats.flaky} passed at the second try alone; they are named above.`)
  const failed = status === 0 ? stats.unexpected : Math.max(stats.unexpected, 1)
  return count(stats.expected + stats.flaky, failed, suites.flatMap(unexpectedOf))
}

/** Runs to the end, with what it says shown and nothing to ask; what takes too long is ended and has failed. */
function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], ...options })
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Names of the tests with PostgreSQL that ended so; those left out are not allowed by this machine, folder or user. */
function namesOf({ testResults }, ...statuses) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => statuses.includes(status)).map(({ fullName }) => fullName),
  )
}

/** Names of the browser tests of a file that failed at every try. */
function unexpectedOf({ specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
  return [...failed.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(unexpectedOf)]
}

/** What stands after such a start of a line. */
function linesAfter(start, text) {
  return text.split('\n').flatMap((line) => (start.test(line) ? line.replace(start, '') : []))
}

function heading(text) {
  console.log(`\n== ${text}`)
}

function notRun(sentence) {
  console.log(sentence)
  return count(0, 1, [sentence])
}

/** What one part found; `names` says at the very end what failed, where whoever reads only that will see it. */
function count(passed, failed, names = []) {
  return { passed: Number(passed), failed: Number(failed), names }
}
