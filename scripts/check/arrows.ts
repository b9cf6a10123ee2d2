import type { Graph } from './graph.ts'
import { isForTests, layerOf, layers } from './layers.ts'

const byName = new Map(layers.map((room) => [room.name, room]))
const framework = /^(?:next(?:\/.*)?|react(?:-dom)?(?:\/.*)?|server-only)$/
/** What the language of promises is built on: a schema language, and the calendar with its time zones. */
const languageNeeds = ['zod', 'temporal-polyfill']
const withoutFramework = new Set(['policy', 'messages', 'agencies', 'db'])

/** Every import that goes against the arrows, as a sentence with its reason. Tests may import anything. */
export function wrongArrows(graph: Graph): string[] {
  return [...graph]
    .filter(([file]) => !isForTests(file))
    .flatMap(([file, { files, packages }]) => [
      ...files.flatMap((target) => wrong(graph, file, target) ?? []),
      ...packages.flatMap((name) => wrongPackage(file, name) ?? []),
    ])
}

function wrong(graph: Graph, file: string, target: string): string | null {
  const says = (why: string) => `${file} imports ${target}: ${why}.`
  if (isForTests(target)) return says('that exists for tests only')
  if (target === makesChanges && !/^(?:lib\/doors|db\/statement)\//.test(file))
    return says('only doors make changes, so that each is declared, permitted and logged')
  const [from, to] = [layerOf(file), layerOf(target)]
  if (from === to) return null
  if (from === 'lib/doors' && to === 'lib/nouns') {
    const above = reachesAbove(graph, target)
    return above && says(`a door takes queries and statements of a noun alone, and this one reaches ${above}`)
  }
  const room = byName.get(from)
  if (!room) return `${file} stands in no layer of scripts/check/rooms.ts: give ${from} its arrows there.`
  return room.may.some((allowed) => covers(allowed, target))
    ? null
    : says(`${from} may not, since ${room.why}`)
}

/** What makes a change: whoever imports it writes. */
const makesChanges = 'db/statement/change-value.ts'

const belowDoors = new Set(['lib/nouns', 'lib', 'db', 'policy', 'lib/platform'])

/** What a noun's file reaches that does not stand below the doors; null: nothing, so that doors may use it. */
function reachesAbove(graph: Graph, file: string, seen = new Set<string>()): string | null {
  if (seen.has(file)) return null
  seen.add(file)
  for (const target of graph.get(file)?.files ?? []) {
    if (!belowDoors.has(layerOf(target))) return target
    const found = reachesAbove(graph, target, seen)
    if (found) return found
  }
  return null
}

function covers(allowed: string, target: string): boolean {
  if (!allowed.includes('*')) return layerOf(target) === allowed
  const [head = '', tail = ''] = allowed.split('*')
  return target.startsWith(head) && target.endsWith(tail)
}

function wrongPackage(file: string, name: string): string | null {
  const room = layerOf(file)
  if (room === 'policy' && !languageNeeds.includes(name))
    return `${file} imports ${name}: the language of promises is pure and needs ${languageNeeds.join(' and ')} alone.`
  if (framework.test(name) && (withoutFramework.has(room) || room.startsWith('lib')))
    return `${file} imports ${name}: what stands under app/ runs without the framework too, in a worker or a command.`
  return null
}
