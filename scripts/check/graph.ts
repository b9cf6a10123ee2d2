import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { importsOf } from './imports.ts'

/** Who imports what. Files are named from the repository's root with `/`; what is not ours is a package. */
export type Graph = ReadonlyMap<
  string,
  { readonly files: readonly string[]; readonly packages: readonly string[] }
>

/** A file beside or below, or one of another folder by `imports` of package.json. */
const isOurs = /^[.#]/

/** Reads the import graph of these files. An import of a file that does not exist is the compiler's to report. */
export function readGraph(
  files: readonly string[],
  read = (file: string): string => readFileSync(file, 'utf8'),
): Graph {
  const known = new Set(files)
  return new Map(
    files.map((file) => {
      const specifiers = importsOf(read(file))
      const ours = specifiers.filter((specifier) => isOurs.test(specifier))
      return [
        file,
        {
          files: ours.flatMap((specifier) => resolve(file, specifier, known)),
          packages: specifiers.filter((specifier) => !isOurs.test(specifier)),
        },
      ]
    }),
  )
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string[] {
  const path = specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(from), specifier)
  if (known.has(path)) return [path]
  if (!path.includes('${')) return []
  const fixed = path.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${fixed.join('[^/]+')}$`)
  return [...known].filter((file) => pattern.test(file))
}
