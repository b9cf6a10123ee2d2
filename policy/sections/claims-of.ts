import type { PromiseKind } from '#policy/promise-kinds.ts'
import type { Block, Claim, Section } from './section.ts'

/**
 * What a page says of each kind of promise it claims, sentence by sentence. The summary only repeats, so that it counts
 * where nothing else says it.
 */
export function claimsOf(sections: readonly Section[]): ReadonlyMap<PromiseKind, readonly string[]> {
  const said = new Map<PromiseKind, string[]>()
  const parts = [...sections].sort((a, b) => Number(a.id === 'summary') - Number(b.id === 'summary'))
  for (const { id, blocks } of parts) {
    for (const { promise, text } of blocks.flatMap(claimsIn)) {
      const known = promise && said.get(promise)
      if (!promise || known?.includes(text) || (known && id === 'summary')) continue
      said.set(promise, [...(known ?? []), text])
    }
  }
  return said
}

function claimsIn(block: Block): readonly Claim[] {
  if (block.kind === 'part') return block.blocks.flatMap(claimsIn)
  if (block.kind === 'list') return block.items
  return block.kind === 'text' ? [block] : []
}
