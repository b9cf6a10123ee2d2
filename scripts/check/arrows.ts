import type { IForbiddenRuleType } from 'dependency-cruiser'
import { type Cruise, cruisePrograms, importsOf, ours } from './cruise.ts'
import { type Exception, exceptions } from './exceptions.ts'
import { forTests, isForTests, personalRecords, placeOf, roomOf, rooms } from './rooms.ts'

/** What the language of promises is built on: a schema language, the calendar with its time zones, and comparing texts. */
const languageNeeds = ['zod', 'temporal-polyfill', 'diff']
const framework = '^(?:node_modules/)?(?:next|react|react-dom|server-only)(?:/|$)'
const withoutFramework = ['policy', 'messages', 'agencies', 'presets', 'db']

/** Doors call them, records compose them, and promises name them as what keeps a word, calling none. */
const mayNameWrites = ['lib/doors', 'lib/records', 'lib/promises']

const program = { pathNot: forTests }
const cycle = 'cycle'

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
    name: 'journeys',
    comment: 'journeys never call each other; what two share belongs to a door or a record',
    from: { ...program, path: '^lib/journeys/([^/]+)/' },
    to: { path: '^lib/journeys/[^/]+/', pathNot: '^lib/journeys/$1/' },
  },
  {
    name: 'writes',
    comment: 'only doors write personal data, so that each write is declared, permitted and logged',
    from: { pathNot: [forTests, ...mayNameWrites.map(placeOf)] },
    to: { path: `^lib/records/(?:${personalRecords.join('|')})/writes[^/]*$` },
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
  ...rooms.map(
    ({ name, may, why }): IForbiddenRuleType => ({
      name: `room ${name}`,
      comment: `${name} may not, since ${why}`,
      from: { ...program, path: placeOf(name) },
      to: { path: ours, pathNot: [forTests, placeOf(name), ...may.map(placeOf)] },
    }),
  ),
]

/** Reads who imports what under `folder`, and holds it against the rooms. */
export function cruiseRooms(folder = '.'): Promise<Cruise> {
  return cruisePrograms(
    forbidden.map((rule) => ({ severity: 'error', ...rule })),
    folder,
  )
}

/** Every import that goes against the arrows of the house, as a sentence with its reason. */
export function wrongArrows({ modules, violations }: Cruise, passing = exceptions): string[] {
  const wrong = violations.filter(({ rule }) => rule.name !== cycle)
  const excepted = ({ from, to }: Exception) => passing.some((one) => one.from === from && one.to === to)
  return [
    ...new Set(
      wrong
        .filter((violation) => !excepted(violation))
        .map(({ from, to, rule }) => `${from} imports ${nameOf(to)}: ${reasonOf(rule.name)}.`),
    ),
    ...passing
      .filter(({ from, to }) => !wrong.some((one) => one.from === from && one.to === to))
      .map(
        ({ from, to }) =>
          `${from} no longer imports ${to} wrongly: strike it from scripts/check/exceptions.ts.`,
      ),
    ...modules
      .filter((module) => isForTests(module.source) === false && importsOf(module).length > 0)
      .filter(({ source }) => roomOf(source) === null && new RegExp(ours).test(source))
      .map(
        ({ source }) =>
          `${source} stands in no room of scripts/check/rooms.ts: give its folder its arrows there.`,
      ),
  ]
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
