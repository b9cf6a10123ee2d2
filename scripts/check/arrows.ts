import type { IForbiddenRuleType } from 'dependency-cruiser'
import { type Cruise, cruisePrograms, importsOf, ours } from './cruise.ts'
import { type Exception, exceptions } from './exceptions.ts'
import { forTests, isForTests, layerOf, layers, placeOf } from './layers.ts'

/** What the language of promises is built on: a schema language, the calendar with its time zones, and comparing texts. */
const languageNeeds = ['zod', 'temporal-polyfill', 'diff', 'punycode']
const framework = '^(?:node_modules/)?(?:next|react|react-dom|server-only)(?:/|$)'
const withoutFramework = ['policy', 'messages', 'agencies', 'presets', 'db']

/** What makes a change: whoever imports it writes. */
const makesChanges = 'db/statement/change-value\\.ts'

const program = { pathNot: forTests }
const cycle = 'cycle'
const noun = 'lib/<noun>'

/** Every arrow that is forbidden, with its reason. Tests may import anything. */
const forbidden: IForbiddenRuleType[] = [
  {
    name: cycle,
    comment: 'a cycle of imports. Move what both need into a file of its own',
    from: {},
    to: { circular: true },
  },
  { name: 'for tests', comment: 'that exists for tests only', from: program, to: { path: forTests } },
  {
    name: 'changes',
    comment: 'only doors make changes, so that each is declared, permitted and logged',
    from: { pathNot: [forTests, placeOf('lib/doors'), '^db/statement/'] },
    to: { path: `^${makesChanges}$` },
  },
  {
    name: 'pure language',
    comment: `the language of promises is pure and needs ${languageNeeds.join(', ')} alone`,
    from: { ...program, path: placeOf('policy') },
    to: { pathNot: [ours, `^(?:node_modules/)?(?:${languageNeeds.join('|')})(?:/|$)`] },
  },
  {
    name: 'framework',
    comment: 'what stands under app/ runs without the framework too, in a worker or a command',
    from: { ...program, path: ['^lib/', ...withoutFramework.map(placeOf)] },
    to: { path: framework },
  },
  ...layers.map(
    ({ name, may, why }): IForbiddenRuleType => ({
      name: `layer ${name}`,
      comment: `${name} may not, since ${why}`,
      from: { ...program, path: placeOf(name) },
      to: {
        path: ours,
        pathNot: [
          forTests,
          placeOf(name),
          ...may.map(placeOf),
          ...(name === 'lib/doors' ? [placeOf(noun)] : []),
        ],
      },
    }),
  ),
]

/** Reads who imports what under `folder`, and holds it against the layers. */
export function cruiseLayers(folder = '.'): Promise<Cruise> {
  return cruisePrograms(
    forbidden.map((rule) => ({ severity: 'error', ...rule })),
    folder,
  )
}

/** Every import that goes against the arrows, as a sentence with its reason. */
export function wrongArrows({ modules, violations }: Cruise, passing = exceptions): string[] {
  const wrong = violations.filter(({ rule }) => rule.name !== cycle)
  const excepted = ({ from, to }: Exception) => passing.some((one) => one.from === from && one.to === to)
  return [
    ...new Set(
      wrong
        .filter((violation) => !excepted(violation))
        .map(({ from, to, rule }) => `${from} imports ${nameOf(to)}: ${reasonOf(rule.name)}.`),
    ),
    ...commandsOfDoors(modules),
    ...passing
      .filter(({ from, to }) => !wrong.some((one) => one.from === from && one.to === to))
      .map(
        ({ from, to }) =>
          `${from} no longer imports ${to} wrongly: strike it from scripts/check/exceptions.ts.`,
      ),
    ...modules
      .filter((module) => isForTests(module.source) === false && importsOf(module).length > 0)
      .filter(({ source }) => layerOf(source) === null && new RegExp(ours).test(source))
      .map(
        ({ source }) =>
          `${source} stands in no layer of scripts/check/layers.ts: give its folder its arrows there.`,
      ),
  ]
}

/** A door takes queries and statements of a noun, which reach nothing above the database, and none of its commands. */
function commandsOfDoors(modules: Cruise['modules']): string[] {
  const imports = new Map(modules.map((module) => [module.source, importsOf(module)]))
  const doors = modules.filter(({ source }) => layerOf(source) === 'lib/doors' && !isForTests(source))
  return doors.flatMap((door) =>
    importsOf(door)
      .filter((target) => layerOf(target) === noun)
      .flatMap((target) => {
        const above = reachesAbove(imports, target)
        const why = 'a door takes queries and statements of a noun alone, and this one reaches'
        return above ? `${door.source} imports ${target}: ${why} ${above}.` : []
      }),
  )
}

const belowDoors = [noun, 'lib', 'db', 'policy', 'lib/platform']

/** What a file reaches that does not stand below the doors; null: nothing. */
function reachesAbove(
  imports: ReadonlyMap<string, readonly string[]>,
  file: string,
  seen = new Set<string>(),
): string | null {
  if (seen.has(file)) return null
  seen.add(file)
  for (const target of imports.get(file) ?? []) {
    if (!belowDoors.includes(layerOf(target) ?? '')) return target
    const found = reachesAbove(imports, target, seen)
    if (found) return found
  }
  return null
}

/** Every cycle of imports once, as `a.ts → b.ts → a.ts`. */
export function findCycles({ violations }: Cruise): string[] {
  const cycles = violations
    .filter(({ rule }) => rule.name === cycle)
    .map(({ cycle = [] }) => turned(cycle.map(({ name }) => name)))
  return [...new Set(cycles)].map((way) => `${way}: ${reasonOf(cycle)}.`)
}

/** A cycle is found once for each of its files: turned to begin with the first by name, all are one. */
function turned(cycle: readonly string[]): string {
  const [first = ''] = [...cycle].sort()
  const at = cycle.indexOf(first)
  return [...cycle.slice(at), ...cycle.slice(0, at), first].join(' → ')
}

function reasonOf(name: string): string {
  return forbidden.find((rule) => rule.name === name)?.comment ?? name
}

/** A package by its name instead of where it lies. */
function nameOf(to: string): string {
  return /^(?:.*node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(to)?.[1] ?? to
}
