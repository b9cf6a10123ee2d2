import type { Graph } from './graph.ts'

/** Every circle of imports once, as `a.ts → b.ts → a.ts`. */
export function findCycles(graph: Graph): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const target of graph.get(file)?.files ?? []) walk(target, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return found.map((cycle) => `${cycle}: a circle of imports. Move what both need into a file of its own.`)
}
