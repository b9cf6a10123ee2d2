import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { listPrograms } from './sources.ts'

/** A file longer than this holds more than one thing. */
export const longestFile = 300

const vague = /^(?:utils?|helpers?|misc|common|index)\.(?:ts|tsx|mjs)$/
// An agency's index says who it is; it hands nothing on.
const agencyIndex = /^(?:agencies|presets)\/[^/]+\/index\.ts$/

/** Files too long to read, or named so that nobody knows what they hold. */
export function unreadableFiles(
  files: readonly string[] = [...listPrograms(), ...listStyles()],
  read = (file: string): string => readFileSync(file, 'utf8'),
): string[] {
  return files.flatMap((file) => {
    const lines = read(file).trimEnd().split('\n').length
    const said: string[] = []
    if (lines > longestFile)
      said.push(`${file} has ${lines} lines, and ${longestFile} is the most: divide it by what it does.`)
    if (vague.test(basename(file)) && !agencyIndex.test(file)) said.push(`${file}: name it by what it holds.`)
    return said
  })
}

function listStyles(): string[] {
  return readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `components/${name.replaceAll('\\', '/')}`)
}
