import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { DisplayFace } from '#agencies/types.ts'

/** A face heavier than this slows the first page more than it adorns it. */
export const FACE_LIMIT_BYTES = 25_000

/** Latin-1 and what French and typography need beyond it. Arabic headings use the system's face. */
export const LETTERS = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, i) => String.fromCodePoint(0xa0 + i)),
  ...'ŒœŸ‘’‚“”„–—…·•‹›€→←↗',
].join('')

const require = createRequire(import.meta.url)

/**
 * Cuts the agency's display face to our letters and the axes it names. Gives a woff2.
 * Throws with what to change if it weighs more than 25 kB or the package is not installed.
 */
export async function cutFace(face: DisplayFace): Promise<Buffer> {
  const source = await readFile(require.resolve(face.source))
  const cut = await subsetFont(source, LETTERS, { targetFormat: 'woff2', variationAxes: { ...face.axes } })
  if (cut.byteLength > FACE_LIMIT_BYTES) {
    throw new Error(
      `The display face ${face.family} weighs ${cut.byteLength} bytes after cutting, the limit is ${FACE_LIMIT_BYTES}. ` +
        'Pin more of its axes in agencies/<agency>/index.ts (display.axes), or set display to null.',
    )
  }
  return cut
}

/** `@font-face` rules for the cut file and for the local face that holds its room until it is there. */
export function faceCss(face: DisplayFace, href: string): string {
  const standIn = `${face.family} stand-in`
  const { local, sizeAdjust, ascent, descent, lineGap } = face.fallback
  return [
    `@font-face{font-family:'${face.family}';src:url('${href}') format('woff2');font-weight:${face.weight};font-display:swap}`,
    `@font-face{font-family:'${standIn}';src:${local
      .split(',')
      .map((name) => `local('${name.trim()}')`)
      .join(
        ',',
      )};size-adjust:${sizeAdjust};ascent-override:${ascent};descent-override:${descent};line-gap-override:${lineGap}}`,
    `:root{--face-brand:'${face.family}','${standIn}',var(--face-tool)}`,
  ].join('\n')
}
