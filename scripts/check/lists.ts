import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'

/** A file that names every file of a kind, so that nobody has to. */
type List = { readonly file: string; readonly of: readonly string[]; readonly says: string }

const lists: readonly List[] = [
  {
    file: 'db/every-schema.ts',
    of: ['db/schema/*.ts'],
    says: 'Every table, as the files of db/schema declare them.',
  },
  {
    file: 'app/admin/_action/every-action.ts',
    of: ['app/admin/**/*actions.{ts,tsx}'],
    says: 'Everything that can be posted at the desk, as the files named *actions declare it.',
  },
]

const head = `// Written by npm run check -- --lists.
// biome-ignore-all assist/source/organizeImports: in the order of the names.`

/** What a list says of the files that there are. */
export function drawList({ file, says }: Pick<List, 'file' | 'says'>, found: readonly string[]): string {
  const lines = found.map((one) => `export * from '${nameFrom(file, one)}'`)
  return `${head}\n\n/** ${says} */\n${lines.join('\n')}\n`
}

function nameFrom(file: string, other: string): string {
  const near = posix.relative(posix.dirname(file), other)
  return near.startsWith('..') ? `#${other}` : `./${near}`
}

/** Compares the lists with the files that there are, or writes them anew. */
export function checkLists(rewrite = false): string[] {
  return lists.flatMap((list) => {
    const found = list.of
      .flatMap((pattern) => globSync(pattern))
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => posix.dirname(name) !== posix.dirname(list.file) && !name.includes('.test.'))
      .sort()
    const drawn = drawList(list, found)
    if (drawn === readFileSync(list.file, 'utf8')) return []
    if (rewrite) writeFileSync(list.file, drawn)
    return rewrite
      ? []
      : [`${list.file} names other files than there are: npm run check -- --lists writes it anew.`]
  })
}
