import { readFileSync, writeFileSync } from 'node:fs'
import { type Cruise, importsOf } from './cruise.ts'
import { isForTests, layerOf, layers } from './layers.ts'

const file = 'docs/map.md'
const block = /```text arrows\n[\s\S]*?```/

/** The arrows that there are, one layer a line, from the top down: `app → components, lib/doors`. */
export function drawArrows({ modules }: Cruise): string {
  const arrows = new Map<string, Set<string>>()
  for (const module of modules) {
    const from = layerOf(module.source)
    if (!from || isForTests(module.source) || module.coreModule || module.couldNotResolve) continue
    const found = arrows.get(from) ?? new Set()
    for (const target of importsOf(module).map(layerOf)) if (target && target !== from) found.add(target)
    arrows.set(from, found)
  }
  const names = layers.map(({ name }) => name).reverse()
  const width = Math.max(...names.map((name) => name.length))
  return names
    .filter((name) => arrows.has(name))
    .map((name) => {
      const targets = names.filter((target) => arrows.get(name)?.has(target))
      return `${name.padEnd(width)} → ${targets.join(', ') || 'nothing of ours'}`
    })
    .join('\n')
}

/** Compares the map with the imports, or draws it anew. */
export function checkMap(cruise: Cruise, redraw = false): string[] {
  const map = readFileSync(file, 'utf8')
  const drawn = map.replace(block, () => `\`\`\`text arrows\n${drawArrows(cruise)}\n\`\`\``)
  if (drawn === map && block.test(map)) return []
  if (redraw) writeFileSync(file, drawn)
  return redraw
    ? []
    : [`${file} shows other arrows than the imports: npm run check -- --map draws them anew.`]
}
