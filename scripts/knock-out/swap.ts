import { pathToFileURL } from 'node:url'
import type { Kept } from '#lib/promises/kept.ts'

/** An export, and by kind of promise the program text that takes its place. */
export type Swap = {
  readonly file: string
  readonly name: string
  readonly isText: boolean
  readonly texts: Readonly<Record<string, string>>
}

/**
 * Finds the exports that promises name as what keeps them; one may keep several.
 * @throws Error when a file exports nothing that is the same
 */
export async function findSwaps(
  root: string,
  promises: Readonly<Record<string, Kept>>,
): Promise<readonly Swap[]> {
  const found = new Map<string, Swap>()
  for (const [kind, { by, without, in: file }] of Object.entries(promises)) {
    const exported: Record<string, unknown> = await import(pathToFileURL(`${root}/${file}`).href)
    const [name] = Object.entries(exported).find(([, value]) => value === by) ?? []
    if (!name) throw new Error(`${kind}: ${file} does not export what keeps it.`)
    const isText = typeof without === 'string'
    const texts = {
      ...found.get(`${file}#${name}`)?.texts,
      [kind]: isText ? JSON.stringify(without) : `(${without})`,
    }
    found.set(`${file}#${name}`, { file, name, isText, texts })
  }
  return [...found.values()]
}

/**
 * The source of a file with one export that is another under `KNOCKOUT=<kind>`, also for what the file itself uses by that
 * name.
 * @throws Error when the export is declared neither as a function nor as a constant
 */
export function swapIn(source: string, { file, name, isText, texts }: Swap): string {
  const asFunction = new RegExp(`^export (async )?(function\\*? )${name}\\b`, 'm')
  const asConstant = new RegExp(`^export const ${name}\\b`, 'm')
  const kept = `${name}__kept`
  const others = Object.entries(texts).map(([kind, text]) => `${JSON.stringify(kind)}: ${text}`)
  const chosen = `({ ${others.join(', ')} })[process.env.KNOCKOUT] ?? ${kept}`
  if (asFunction.test(source)) {
    // Hoisted as the function was: what runs while the file is read finds it.
    const swapped = `export function ${name}(...given) { return (${chosen})(...given) }`
    return `${source.replace(asFunction, (_, async = '', word) => `${async}${word}${kept}`)}\n${swapped}\n`
  }
  const at = source.search(asConstant)
  if (at < 0) throw new Error(`${file} declares ${name} neither as a function nor as a constant.`)
  const end = endOfDeclaration(source, at)
  const made = isText ? chosen : `(...given) => (${chosen})(...given)`
  return `${source.slice(0, at)}${source.slice(at, end).replace(asConstant, `const ${kept}`)}
export const ${name} = ${made};${source.slice(end)}`
}

/** Where a declaration at the left margin ends: before the next line that begins there with a word or a comment. */
function endOfDeclaration(source: string, from: number): number {
  const next = /\n(?=(?:export|const|function|async|class|type|let)\b|\/\*|\/\/)/g
  next.lastIndex = source.indexOf('\n', from)
  return next.exec(source)?.index ?? source.length
}
