/** A room of the house: what it may import, and why no more. `a/*.ts` files straight under a folder are its own room. */
export type Room = { readonly name: string; readonly may: readonly string[]; readonly why: string }

const view = ['messages', 'agencies', 'policy', 'lib/records/*/schema.ts']
const below = ['lib', 'lib/records', 'db', 'policy', 'lib/platform']

/** The rooms from the bottom up. Arrows point down only. */
export const rooms: readonly Room[] = [
  {
    name: 'policy',
    may: [],
    why: 'the language of promises is pure: it imports zod and nothing of the house',
  },
  { name: 'messages', may: ['policy'], why: 'words know the languages and nothing else' },
  { name: 'agencies', may: ['messages', 'policy'], why: 'an adopter edits it, and no upgrade may break it' },
  {
    name: 'presets',
    may: ['agencies', 'messages', 'policy'],
    why: 'a preset is an agency like any other, whose folder an adopter need not see',
  },
  { name: 'lib/platform', may: [], why: 'it is used by all, and so knows nothing of leads' },
  { name: 'db', may: ['policy', 'lib/platform'], why: 'tables stand under every record' },
  {
    name: 'lib/records',
    may: ['db', 'policy', 'lib/platform'],
    why: 'records are pieces of SQL that doors compose; they decide nothing',
  },
  {
    name: 'lib',
    may: ['agencies', 'lib/records', 'db', 'policy', 'lib/platform'],
    why: 'the house itself is what every door is given, so it knows no door',
  },
  { name: 'emails', may: view, why: 'a template takes props and fetches nothing' },
  {
    name: 'components',
    may: view,
    why: 'a component takes its data and actions as props and fetches nothing',
  },
  {
    name: 'lib/doors',
    may: ['emails', 'messages', ...below],
    why: 'personal data crosses the walls here, whichever journey asked',
  },
  {
    name: 'lib/journeys',
    may: ['lib/doors', 'messages', ...below],
    why: 'a journey calls doors and reads records, and is called by pages',
  },
  {
    name: 'lib/promises',
    may: ['lib/journeys', 'lib/doors', 'components', ...below],
    why: 'it names what keeps each promise, wherever that stands, and is asked by pages and commands alone',
  },
  {
    name: 'app',
    may: [
      'components',
      'emails',
      'lib/journeys',
      'lib/promises',
      'lib/doors',
      'agencies',
      'messages',
      ...below,
    ],
    why: 'pages are routing only, and nobody imports them',
  },
  {
    name: 'scripts',
    may: ['emails', 'lib/journeys', 'lib/promises', 'lib/doors', 'agencies', 'messages', ...below],
    why: "an operator's command is thin and shows no page",
  },
  {
    name: '.',
    may: ['app', 'e2e', 'scripts'],
    why: 'files at the root only tell the tools where things are',
  },
]

/** Records that hold personal data: written by doors alone. Staff, intake, audit and the like have journeys of their own. */
export const personalRecords = [
  ...['people', 'leads', 'consent', 'suppression', 'outbox', 'tokens'],
  ...['disclosures', 'erasures', 'requests', 'files', 'notes'],
]

/** The room a file stands in, or null for one that nobody knows. */
export function roomOf(file: string): string | null {
  return rooms.find(({ name }) => new RegExp(placeOf(name)).test(file))?.name ?? null
}

/**
 * The files of a room as a regular expression. A room with others below it holds what stands straight under its folder;
 * `lib/<noun>` is every folder that is no room by its own name; a star stands for any names.
 */
export function placeOf(name: string): string {
  if (name === '.') return '^[^/]+$'
  if (name.includes('*')) return `^${name.split('*').map(literal).join('.+')}$`
  const named = rooms.map((room) => room.name).filter((other) => !other.includes('<'))
  const folder = /^(.*)\/<\w+>$/.exec(name)?.[1]
  if (folder !== undefined) {
    const others = named
      .filter((other) => other.startsWith(`${folder}/`))
      .map((other) => literal(other.slice(folder.length + 1)))
    return `^${literal(folder)}/(?!(?:${others.join('|')})/)[^/]+/`
  }
  const divided = rooms.some((other) => other.name.startsWith(`${name}/`))
  return `^${literal(name)}/${divided ? '[^/]+$' : ''}`
}

function literal(text: string): string {
  return text.replace(/[.+?^$()[\]\\|]/g, '\\$&')
}

/** Tests, and what exists for them only. */
export const forTests =
  '\\.test\\.tsx?$|^(?:e2e|bench)/|^scripts/(?:bench|knock-out)\\.ts$|^scripts/knock-out/|(?:^|/)(?:testing|conformance)/|^(?:vitest|playwright)\\.config\\.ts$'

export function isForTests(file: string): boolean {
  return new RegExp(forTests).test(file)
}
