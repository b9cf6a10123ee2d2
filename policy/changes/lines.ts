import type { NoticeText } from '#policy/notice.ts'
import type { Block, Section } from '#policy/sections/section.ts'

/** A part of a version as lines of text, in the order they are read. */
export type Lines = { readonly id: string; readonly title: string; readonly lines: readonly string[] }

/** The text of a version as lines: a sentence, an item, a fact, a row each. The wordings of the boxes come last. */
export function linesOf(
  { sections, consents }: Pick<NoticeText, 'sections' | 'consents'>,
  boxes: string,
): readonly Lines[] {
  const wordings = Object.values(consents).flatMap((form) => Object.values(form))
  const asked = [...new Set(wordings)]
  return [
    ...sections.map(({ id, title, blocks }: Section) => ({ id, title, lines: blocks.flatMap(blockLines) })),
    ...(asked.length > 0 ? [{ id: 'consents', title: boxes, lines: asked }] : []),
  ]
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'way':
      return [block.text]
    case 'list':
      return block.items.map(({ text }) => text)
    case 'facts':
      return block.rows.map(([term, detail]) => `${term}: ${detail}`)
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '').join(' · '))
    case 'links':
      return [
        ...(block.intro ? [block.intro] : []),
        ...block.links.map(({ label, href }) => `${label} ${href}`),
      ]
    case 'part':
      return [block.title, ...block.blocks.flatMap(blockLines)]
  }
}
