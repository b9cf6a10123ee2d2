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
  return failed === undefined ? notRun('The check did not finish.') : count(passed, failed)
}

function build() {
  heading('Build')
  const { status } = run(node, ['--import', 'tsx', 'scripts/build.ts'], { timeout: 6 * minutes })
  return count(status === 0 ? 1 : 0, status === 0 ? 0 : 1)
}

function databaseTests() {
  heading('Tests with PostgreSQL')
  const report = join(reports, 'db.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = run(node, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', ...reporters], {
    timeout: 8 * minutes,
  })
  const found = readReport(report)
  if (!found) return notRun('The tests with PostgreSQL did not finish.')
  for (const name of leftOut(found)) console.log(`Left out: ${name}`)
  return count(found.numPassedTests, status === 0 ? 0 : Math.max(found.numFailedTests, 1))
}

/** A fourth of the promises, another each day; `npm run soak` and `npm test` take them all. */
function knockOuts() {
  heading('Promises without what keeps them')
  const options = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', timeout: 5 * minutes }
  const { stdout } = run(node, ['--import', 'tsx', 'scripts/knock-out.ts', '--sample'], options)
  process.stdout.write(stdout ?? '')
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout ?? '') ?? []
  return failed === undefined ? notRun('The promises were not all tried.') : count(passed, failed)
}

function browserTests() {
  heading('Tests in the browser')
  const report = join(reports, 'e2e.json')
  const { status } = run(node, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeout: 18 * minutes,
  })
  const stats = readReport(report)?.stats
  if (!stats) return notRun('The tests in the browser did not finish.')
  if (stats.flaky > 0) console.log(`${stats.flaky} passed at the second try alone; they are named above.`)
  return count(stats.expected + stats.flaky, status === 0 ? stats.unexpected : Math.max(stats.unexpected, 1))
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

/** Names of the tests that this machine, folder or user does not allow; they say why. */
function leftOut({ testResults }) {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  return all
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName)
}

function heading(text) {
  console.log(`\n== ${text}`)
}

function notRun(sentence) {
  console.log(sentence)
  return count(0, 1)
}

function count(passed, failed) {
  return { passed: Number(passed), failed: Number(failed) }
}
