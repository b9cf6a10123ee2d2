import type { Graph } from './graph.ts'
import { isForTests, personalRecords, roomOf, rooms } from './rooms.ts'

const byName = new Map(rooms.map((room) => [room.name, room]))
const framework = /^(?:next(?:\/.*)?|react(?:-dom)?(?:\/.*)?|server-only)$/
/** What the language of promises is built on: a schema language, and the calendar with its time zones. */
const languageNeeds = ['zod', 'temporal-polyfill']
const withoutFramework = new Set(['policy', 'messages', 'agencies', 'db'])

/** Doors call them, records compose them, and promises name them as what keeps a word, calling none. */
const mayNameWrites = new Set(['lib/doors', 'lib/records', 'lib/promises'])

/** Every import that goes against the arrows of the house, as a sentence with its reason. Tests may import anything. */
export function wrongArrows(graph: Graph): string[] {
  return [...graph]
    .filter(([file]) => !isForTests(file))
    .flatMap(([file, { files, packages }]) => [
      ...files.flatMap((target) => wrong(file, target) ?? []),
      ...packages.flatMap((name) => wrongPackage(file, name) ?? []),
    ])
}

function wrong(file: string, target: string): string | null {
  const says = (why: string) => `${file} imports ${target}: ${why}.`
  if (isForTests(target)) return says('that exists for tests only')
  const [from, to] = [roomOf(file), roomOf(target)]
  const journey = otherJourney(file, target)
  if (journey)
    return says(`journeys never call each other; what ${journey} share belongs to a door or a record`)
  if (writesPersonalData(target) && !mayNameWrites.has(from))
    return says('only doors write personal data, so that each write is declared, permitted and logged')
  if (from === to) return null
  const room = byName.get(from)
  if (!room) return `${file} stands in no room of scripts/check/rooms.ts: give ${from} its arrows there.`
  return room.may.some((allowed) => covers(allowed, target))
    ? null
    : says(`${from} may not, since ${room.why}`)
}

function covers(allowed: string, target: string): boolean {
  if (!allowed.includes('*')) return roomOf(target) === allowed
  const [head = '', tail = ''] = allowed.split('*')
  return target.startsWith(head) && target.endsWith(tail)
}

function otherJourney(file: string, target: string): string | null {
  const name = (path: string) => /^lib\/journeys\/([^/]+)\//.exec(path)?.[1]
  const [one, other] = [name(file), name(target)]
  return one && other && one !== other ? `${one} and ${other}` : null
}

function writesPersonalData(target: string): boolean {
  const [, noun = ''] = /^lib\/records\/([^/]+)\/writes[^/]*$/.exec(target) ?? []
  return personalRecords.includes(noun)
}

function wrongPackage(file: string, name: string): string | null {
  const room = roomOf(file)
  if (room === 'policy' && !languageNeeds.includes(name))
    return `${file} imports ${name}: the language of promises is pure and needs ${languageNeeds.join(' and ')} alone.`
  if (framework.test(name) && (withoutFramework.has(room) || room.startsWith('lib')))
    return `${file} imports ${name}: what stands under app/ runs without the framework too, in a worker or a command.`
  return null
}
