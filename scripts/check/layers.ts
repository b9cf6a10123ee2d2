/** A layer of the code: what it may import, and why no more. Files straight under a folder are a layer of their own. */
export type Layer = { readonly name: string; readonly may: readonly string[]; readonly why: string }

const view = ['messages', 'agencies', 'policy']
const below = ['lib', 'db', 'policy', 'lib/platform']

/** The layers from the bottom up. Arrows point down only. */
export const layers: readonly Layer[] = [
  {
    name: 'policy',
    may: [],
    why: 'the language of promises is pure: it imports zod and nothing else of the repository',
  },
  { name: 'messages', may: ['policy'], why: 'words know the languages and nothing else' },
  { name: 'agencies', may: ['messages', 'policy'], why: 'an adopter edits it, and no upgrade may break it' },
  {
    name: 'presets',
    may: ['agencies', 'messages', 'policy'],
    why: 'a preset is an agency like any other, whose folder an adopter need not see',
  },
  { name: 'lib/platform', may: [], why: 'it is used by all, and so knows nothing of leads' },
  { name: 'db', may: ['policy', 'lib/platform'], why: 'tables stand under every noun' },
  {
    name: 'lib',
    may: ['agencies', 'db', 'policy', 'lib/platform'],
    why: 'the app context is what everything that acts is given, so it knows no door',
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
    why: 'personal data crosses the walls here, whichever noun asked',
  },
  {
    name: 'lib/<noun>',
    may: ['lib/doors', 'messages', ...below],
    why: 'a noun calls doors and the queries of other nouns, and is called by pages',
  },
  {
    name: 'lib/promises',
    may: ['lib/<noun>', 'lib/doors', 'components', ...below],
    why: 'it names what keeps each promise, wherever that stands, and is asked by pages and commands alone',
  },
  {
    name: 'app',
    may: [
      'components',
      'emails',
      'lib/<noun>',
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
    may: ['emails', 'lib/<noun>', 'lib/promises', 'lib/doors', 'agencies', 'messages', ...below],
    why: "an operator's command is thin and shows no page",
  },
  {
    name: '.',
    may: ['app', 'e2e', 'scripts'],
    why: 'files at the root only tell the tools where things are',
  },
]

/** The layer a file stands in, or null for one that nobody knows. */
export function layerOf(file: string): string | null {
  return layers.find(({ name }) => new RegExp(placeOf(name)).test(file))?.name ?? null
}

/**
 * The files of a layer as a regular expression. A layer with others below it holds what stands straight under its folder;
 * `lib/<noun>` is every folder that is no layer by its own name; a star stands for any names.
 */
export function placeOf(name: string): string {
  if (name === '.') return '^[^/]+$'
  if (name.includes('*')) return `^${name.split('*').map(literal).join('.+')}$`
  const named = layers.map((layer) => layer.name).filter((other) => !other.includes('<'))
  const folder = /^(.*)\/<\w+>$/.exec(name)?.[1]
  if (folder !== undefined) {
    const others = named
      .filter((other) => other.startsWith(`${folder}/`))
      .map((other) => literal(other.slice(folder.length + 1)))
    return `^${literal(folder)}/(?!(?:${others.join('|')})/)[^/]+/`
  }
  const divided = layers.some((other) => other.name.startsWith(`${name}/`))
  return `^${literal(name)}/${divided ? '[^/]+$' : ''}`
}

function literal(text: string): string {
  return text.replace(/[.+?^$()[\]\\|]/g, '\\$&')
}

/** Tests, and what exists for them only. */
export const forTests =
  '\\.test\\.tsx?$|^(?:e2e|bench)/|^scripts/(?:bench|crawl|knock-out)\\.ts$|^scripts/(?:crawl|knock-out)/|(?:^|/)(?:testing|conformance)/|^(?:vitest|playwright)\\.config\\.ts$'

export function isForTests(file: string): boolean {
  return new RegExp(forTests).test(file)
}
