import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { agencyFolder, agencyNames } from '#agencies/folders.ts'
import { namedScripts } from './asking.ts'

const asking = '-asking'
const showing = '-showing'
/** The preset whose scripts are of every category, again with videos and maps. */
export const showingAgency = `ontrack${showing}`

/** Every agency there is, every preset again with the scripts that its policy names, and one that shows videos and maps. */
export function crawledAgencies(root: string): readonly string[] {
  return [...agencyNames(root), ...Object.keys(namedScripts).map((preset) => preset + asking), showingAgency]
}

/** Writes the folder of an agency that is a preset with its scripts turned on; for any other there is nothing to do. */
export function writeAgency(root: string, name: string): void {
  const end = [asking, showing].find((one) => name.endsWith(one))
  if (!end) return
  const preset = name.slice(0, -end.length)
  const folder = join(root, 'agencies', name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, agencyFolder(root, preset) ?? ''), folder, { recursive: true })
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
  const shows = end === showing
  write('index.ts', [
    `import { agency as idle } from '#presets/${preset}/index.ts'`,
    "import { shownEmbeds, turnOn } from '#scripts/crawl/asking.ts'",
    `export const agency = { ...turnOn('${preset}', idle), embeds: ${shows ? 'shownEmbeds' : '[]'} }`,
  ])
  write('policy.ts', [
    `import { policy as idle } from '#presets/${preset}/policy.ts'`,
    "import { underContract, withEmbeds } from '#scripts/crawl/asking.ts'",
    `const asking = underContract('${preset}', idle)`,
    `export const policy = ${shows ? 'withEmbeds(asking)' : 'asking'}`,
  ])
  write('forms.ts', [`export { forms } from '#presets/${preset}/forms.ts'`])
  if (shows) writeFilms(folder, write)
}

const titles = { en: 'A film and a map', fr: 'Un film et une carte', ar: 'مقطع وخريطة' } as const

/** A page with a still of each. */
function writeFilms(folder: string, write: (file: string, lines: readonly string[]) => void): void {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  const [still = ''] = readdirSync(join(folder, 'assets')).filter((name) => /^(?!icon).*\.svg$/.test(name))
  for (const [language, title] of Object.entries(titles))
    write(`pages/films.${language}.md`, [
      ...['---', `title: ${title}`, 'footer: true', '---', ''],
      `[![A train on a bridge](${still})](https://www.youtube.com/watch?v=abcdefghijk)`,
      '',
      `[![Where we are](${still})](https://www.openstreetmap.org/?mlat=44.43&mlon=26.1#map=16/44.43/26.1)`,
    ])
}
