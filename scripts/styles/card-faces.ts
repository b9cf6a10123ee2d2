import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { DisplayFace } from '#agencies/types.ts'
import { LETTERS } from './face.ts'
import { familyName } from './family-name.ts'
import { publishHashed } from './publish.ts'

const require = createRequire(import.meta.url)

/** A face as who draws text wants it: the file, and the family it says it is of. */
export type CardFace = { readonly file: string; readonly family: string; readonly leading: number }

export type CardFaces = { readonly latin: CardFace; readonly arabic: CardFace }

const arabicLetters = [
  ...Array.from({ length: 0x100 }, (_, i) => String.fromCodePoint(0x600 + i)),
  ...' .,:!?-–—«»()0123456789',
].join('')

/** What stands in for the system's faces, which a picture cannot ask for. */
const kufi = (script: string) =>
  `@fontsource/noto-kufi-arabic/files/noto-kufi-arabic-${script}-700-normal.woff2`

/** Cuts the faces of link pictures into `folder`: the agency's own where it has one, and one with Arabic letters. */
export async function cutCardFaces(display: DisplayFace | null, folder: string): Promise<CardFaces> {
  const latin = display
    ? await cut(
        folder,
        { name: 'latin', source: display.source, letters: LETTERS, leading: 0.95 },
        display.axes,
      )
    : await cut(folder, { name: 'latin', source: kufi('latin'), letters: LETTERS, leading: 0.68 })
  const arabic = { name: 'arabic', source: kufi('arabic'), letters: arabicLetters, leading: 0.82 }
  return { latin, arabic: await cut(folder, arabic) }
}

type Wanted = { name: string; source: string; letters: string; leading: number }

async function cut(folder: string, wanted: Wanted, axes: DisplayFace['axes'] = {}): Promise<CardFace> {
  const { name, source, letters, leading } = wanted
  const whole = await readFile(require.resolve(source))
  const face = await subsetFont(whole, letters, { targetFormat: 'sfnt', variationAxes: { ...axes } })
  // It stays: who draws text looks at the file again for as long as the process lives.
  const file = await publishHashed(folder, name, 'ttf', face)
  return { file: join(folder, file), family: familyName(face), leading }
}
