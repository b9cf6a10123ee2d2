import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import sharp from 'sharp'
import type { PublishedPicture } from '#agencies/types.ts'
import { publishHashed } from './publish.ts'

/** Widths in pixels, from a phone to a wide sheet on a dense screen. */
const widths = [480, 960, 1600]

const formats = [
  { type: 'image/avif', extension: 'avif', quality: 55 },
  { type: 'image/webp', extension: 'webp', quality: 78 },
] as const

/**
 * Publishes every picture of `source` in sizes and formats that browsers choose from, turned upright and without what a camera
 * wrote into it; gives them by file name.
 */
export async function publishPictures(
  source: string,
  target: string,
): Promise<Record<string, PublishedPicture>> {
  const files = (await readdir(source)).filter((file) => /\.(?:jpe?g|png|webp|avif)$/i.test(file)).sort()
  const published: Record<string, PublishedPicture> = {}
  for (const file of files) published[file] = await publishPicture(join(source, file), target)
  return published
}

async function publishPicture(path: string, target: string): Promise<PublishedPicture> {
  const { name } = parse(path)
  const upright = await sharp(await readFile(path))
    .autoOrient()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = upright.info
  const shown = [...new Set(widths.map((each) => Math.min(each, width)))]
  const sources = []
  for (const { type, extension, quality } of formats) {
    const set: string[] = []
    for (const each of shown) {
      const made = await sharp(upright.data).resize(each).toFormat(extension, { quality }).toBuffer()
      set.push(`/assets/${await publishHashed(target, `${name}-${each}`, extension, made)} ${each}w`)
    }
    sources.push({ type, srcSet: set.join(', ') })
  }
  const plain = await sharp(upright.data)
    .resize(Math.min(960, width))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
  return { src: `/assets/${await publishHashed(target, name, 'jpg', plain)}`, width, height, sources }
}
