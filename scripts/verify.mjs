// Second command of the README: installs, finds a browser, then everything that can fail. Nobody needs to watch it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNode, installWhenChanged, root, stop } from './packages.mjs'
import { count, countPrinted, countTold } from './verify/count.mjs'
import { inTurn } from './verify/in-turn.mjs'
import { readProgress } from './verify/progress.mjs'
import { runWatched } from './verify/watch.mjs'

const command = 'npm run verify'
/** How long nothing may move, in milliseconds. More than any test is given, so that a test that hangs is told by name. */
const patience = 12 * 60_000
const browserNeeded =
  'The browser tests need Chromium, and none was found or could be installed. Install it (for example: sudo apt-get ' +
  `install chromium), or name its program in PLAYWRIGHT_CHROMIUM_PATH, then run ${command} again.`

const ending = new AbortController()
const watching = { cwd: root, patience, signal: ending.signal }
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => ending.abort())

await installWhenChanged(command, ending.signal)
const node = findNode(command)
const reports = mkdtempSync(join(tmpdir(), 'candor-verify-'))
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
env.PLAYWRIGHT_CHROMIUM_PATH = await bringBrowser()
/** Where the site of an agency that asks is built: beside the packages, which it shares. */
const asking = { agency: 'ontrack-showing', folder: join(root, `.stage/verify-${process.pid}`) }
const begin = inTurn((text) => process.stdout.write(text))

// At once what does not wait for each other; the browser alone, since it takes all there is.
const [checked, built] = await Promise.all([check(), build()])
const [stored, kept, asks] = await Promise.all([databaseTests(), knockOuts(), buildAsking()])
const shown = [
  await browserTests(built),
  await askingTests(asks),
  await crawl(built, root),
  await crawl(asks, asking.folder),
]
const counts = [checked, built, stored, kept, asks, ...shown]

for (const folder of [reports, asking.folder]) rmSync(folder, { recursive: true, force: true })
if (ending.signal.aborted) stop('Ended before it was through.')
const sum = (key) => counts.reduce((total, each) => total + each[key], 0)
for (const name of counts.flatMap(({ names }) => names)) console.log(`FAILED ${name}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)

async function bringBrowser() {
  const find = async () => (await run(node, ['scripts/browser.mjs'])).text.trim()
  const found = await find()
  if (found) return found
  console.log('Installing a browser')
  const say = (text) => process.stdout.write(text)
  if (process.getuid?.() === 0) {
    const more = { say, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update'], more)
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], more)
  } else {
    await run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { say })
  }
  return (await find()) || stop(browserNeeded)
}

async function check() {
  const title = 'Types, style, arrows and unit tests'
  const ended = await part(title, ['--import', 'tsx', 'scripts/check.ts'])
  return countPrinted(title, ended, /^ *FAIL(?:ED)? +/)
}

async function build() {
  const title = 'Build'
  const ended = await part(title, ['--import', 'tsx', 'scripts/build.ts'], { progress: undefined })
  return ended.status === 0 ? count(1, 0) : countTold(title, [], ended)
}

async function databaseTests() {
  const title = 'Tests with PostgreSQL'
  const reporters = ['--reporter=default', '--reporter=./scripts/verify/vitest-reporter.mjs']
  const ended = await part(title, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', ...reporters])
  // Not allowed by this machine, folder or user.
  for (const { ended: name, outcome } of ended.events)
    if (outcome === 'skipped') console.log(`Left out: ${name}`)
  return countTold(title, ended.events, ended)
}

/** A fourth of the promises, another each day; `npm run soak` and `npm test` take them all. */
async function knockOuts() {
  const title = 'Promises without what keeps them'
  const ended = await part(title, ['--import', 'tsx', 'scripts/knock-out.ts', '--sample'])
  return countPrinted(title, ended, /^FAILED /)
}

async function browserTests({ failed }) {
  const title = 'Tests in the browser'
  if (failed > 0) return count(0, 1, [`${title}: they have no build to run against.`])
  const reporters = '--reporter=list,./scripts/verify/playwright-reporter.mjs'
  const ended = await part(title, ['node_modules/@playwright/test/cli.js', 'test', reporters])
  const flaky = ended.events.filter(({ outcome }) => outcome === 'flaky')
  for (const { ended: name } of flaky) console.log(`Passed at the second try alone: ${name}`)
  return countTold(title, ended.events, ended)
}

async function buildAsking() {
  const title = 'Build of an agency that asks'
  const args = ['--import', 'tsx', 'scripts/crawl/build-agency.ts', asking.folder, asking.agency]
  const ended = await part(title, args, { progress: undefined })
  return ended.status === 0 ? count(1, 0) : countTold(title, [], ended)
}

/** What is left out of the tests above, since the demo asks nothing and offers no accounts. */
async function askingTests({ failed }) {
  const title = 'Tests in the browser, of an agency that asks'
  if (failed > 0) return count(0, 1, [`${title}: they have no build to run against.`])
  const reporters = '--reporter=list,./scripts/verify/playwright-reporter.mjs'
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    'choices',
    'account.spec',
    'networks',
    'embeds',
    reporters,
  ]
  const ended = await part(title, args, { cwd: asking.folder })
  return countTold(title, ended.events, ended)
}

/** A few pages in each state; `npm run crawl` takes every page of every agency. */
async function crawl({ failed }, cwd) {
  const title =
    cwd === root ? 'What pages leave and load' : 'What pages leave and load, of an agency that asks'
  if (failed > 0) return count(0, 1, [`${title}: there is no build to look at.`])
  const ended = await part(title, ['--import', 'tsx', 'scripts/crawl.ts', '--here', '--sample'], {
    cwd,
    progress: undefined,
  })
  return ended.status === 0 ? count(1, 0) : countTold(title, [], ended)
}

/** Runs a part, shown in its turn, and gives how it ended and what it told of its tests. */
async function part(title, args, more = {}) {
  const progress = join(reports, title)
  const { say, end } = begin(title)
  const ended = await run(node, args, { say, progress, env: { ...env, CANDOR_PROGRESS: progress }, ...more })
  end()
  return { ...ended, events: readProgress(progress) }
}

/** Runs to the end with nothing to ask; where nothing moves any more it is ended and has failed. */
function run(program, args, more = {}) {
  return runWatched(program, args, { ...watching, env, ...more })
}
