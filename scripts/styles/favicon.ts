import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pngToIco from 'png-to-ico'
import sharp from 'sharp'
import { publishHashed } from './publish.ts'

/** Sizes in which browsers and programs that know no SVG ask for it. */
const sizes = [16, 32, 48]

/** Makes a `.ico` of the agency's `icon.svg` for whoever asks for `/favicon.ico`; gives its address, or null without an icon. */
export async function publishFavicon(source: string, target: string): Promise<string | null> {
  const icon = join(source, 'icon.svg')
  if (!existsSync(icon)) return null
  const drawn = await readFile(icon)
  const pictures = sizes.map((size) => sharp(drawn, { density: 300 }).resize(size, size).png().toBuffer())
  return `/assets/${await publishHashed(target, 'favicon', 'ico', await pngToIco(await Promise.all(pictures)))}`
}
