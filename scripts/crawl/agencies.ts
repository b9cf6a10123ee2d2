import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { agencyFolder, agencyNames } from '#agencies/folders.ts'
import { namedScripts } from './asking.ts'

const asking = '-asking'

/** Every agency there is, and every preset again with the scripts that its policy names. */
export function crawledAgencies(root: string): readonly string[] {
  return [...agencyNames(root), ...Object.keys(namedScripts).map((preset) => preset + asking)]
}

/** Writes the folder of an agency that is a preset with its scripts turned on; for any other there is nothing to do. */
export function writeAgency(root: string, name: string): void {
  if (!name.endsWith(asking)) return
  const preset = name.slice(0, -asking.length)
  const folder = join(root, 'agencies', name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, agencyFolder(root, preset) ?? ''), folder, { recursive: true })
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
  write('index.ts', [
    `import { agency as idle } from '#presets/${preset}/index.ts'`,
    "import { turnOn } from '#scripts/crawl/asking.ts'",
    `export const agency = turnOn('${preset}', idle)`,
  ])
  write('policy.ts', [
    `import { policy as idle } from '#presets/${preset}/policy.ts'`,
    "import { underContract } from '#scripts/crawl/asking.ts'",
    `export const policy = underContract('${preset}', idle)`,
  ])
  write('forms.ts', [`export { forms } from '#presets/${preset}/forms.ts'`])
}
