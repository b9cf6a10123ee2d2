import { resolve } from 'node:path'
import { startVitest, type TestCase, type TestModule } from 'vitest/node'
import type { Kept } from '#lib/promises/kept.ts'
import ProgressReporter from '#scripts/verify/vitest-reporter.mjs'
import { findSwaps, type Swap, swapIn } from './swap.ts'
import { withCluster } from './with-cluster.ts'

/** What is wrong with the tests of one promise; nothing: they pass, and without what keeps it all of them fail. */
export type Outcome = { readonly kind: string; readonly faults: readonly string[] }

/** What is expected to fail is not waited for as long as what is expected to pass, whose limit ends what hangs. */
const longestMs = { without: 60_000, with: 10 * 60_000 }

/**
 * Runs the named tests of each promise, with its mechanism and without it, each kind in a project of its own over one
 * transform: every one must be found, pass, and then fail.
 */
export async function knockOut(
  root: string,
  promises: Readonly<Record<string, Kept>>,
): Promise<readonly Outcome[]> {
  const swaps = await findSwaps(root, promises)
  const stored = Object.values(promises).some(({ test: [file] }) => file.endsWith('.db.test.ts'))
  return withCluster(stored, async (clusterUrl) => {
    const projects = [...Object.entries(promises).map(without), ...withAll(promises)]
    // What other runs kept of these modules has no switch in it.
    const test = { projects, provide: { clusterUrl }, fsModuleCache: false }
    const vitest = await startVitest(
      'test',
      [],
      { root, config: false, watch: false, reporters: [new ProgressReporter()], passWithNoTests: true },
      { plugins: [knockOutPlugin(root, swaps)], test },
    )
    const modules = vitest.state.getTestModules()
    const outcomes = Object.entries(promises).map(([kind, promise]) => {
      return { kind, faults: faultsOf(kind, promise, modules) }
    })
    await vitest.close()
    // The tests that failed were meant to.
    process.exitCode = 0
    return outcomes
  })
}

const project = (name: string, file: string, named: string, limit: number) => ({
  extends: true as const,
  test: {
    name,
    testTimeout: limit,
    hookTimeout: limit,
    include: [file],
    provide: { knockout: name, named },
    setupFiles: ['scripts/knock-out/only-named.ts'],
  },
})

function without([kind, { test }]: [kind: string, promise: Kept]) {
  return project(kind, test[0], test[1].source, longestMs.without)
}

/** Where nothing is knocked out: one project for each file, under its name. */
function withAll(promises: Readonly<Record<string, Kept>>) {
  const names = new Map<string, string[]>()
  for (const { test } of Object.values(promises))
    names.set(test[0], [...(names.get(test[0]) ?? []), test[1].source])
  return [...names].map(([file, sources]) => project(file, file, sources.join('|'), longestMs.with))
}

/** Puts every mechanism behind a switch that the environment of one run turns. */
function knockOutPlugin(root: string, swaps: readonly Swap[]) {
  const transform = (code: string, id: string) => {
    const here = swaps.filter(({ file }) => resolve(root, file) === id.split('?')[0])
    return here.length > 0 ? here.reduce(swapIn, code) : null
  }
  return { name: 'knock-out', enforce: 'pre', transform } as const
}

function faultsOf(kind: string, { test: [file, name] }: Kept, modules: readonly TestModule[]): string[] {
  const [with_, without] = [file, kind].map((project) => modules.find((one) => one.project.name === project))
  if (!with_ || !without) return [`there is no ${file}`]
  const broken = [with_, without].flatMap((one) => one.errors())
  if (broken.length > 0)
    return broken.map(({ message }) => `${file} does not load: ${message.split('\n')[0]}`)
  const named = namedIn(with_, name)
  if (named.length === 0) return [`no test in ${file} is named ${name}`]
  const unsound = named.filter(({ passes }) => !passes).map((test) => `“${test.name}” does not pass as it is`)
  const missing = namedIn(without, name)
  const empty = missing.filter(({ fails }) => !fails)
  const torn = missing.filter(({ why }) => why.some((error) => notOurs.test(error)))
  return [
    ...unsound,
    ...empty.map((test) => `“${test.name}” does not fail without what keeps it`),
    ...torn.map((test) => `“${test.name}” fails since the replacement does not run: ${test.why[0]}`),
  ]
}

/** Faults of a replacement that reads what it is not given: no test found them. */
const notOurs = /^(?:ReferenceError|SyntaxError)/

function namedIn(module: TestModule, name: RegExp) {
  const state = (test: TestCase) => test.result().state
  return [...module.children.allTests()]
    .filter(({ fullName }) => name.test(fullName))
    .map((test) => ({
      name: test.fullName,
      passes: state(test) === 'passed',
      fails: state(test) === 'failed',
      why: test.result().errors?.map(({ name, message }) => `${name}: ${message.split('\n')[0]}`) ?? [],
    }))
}
