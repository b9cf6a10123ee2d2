import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { drawCard } from './card.ts'
import { cutCardFaces } from './card-faces.ts'
import { publishFavicon } from './favicon.ts'
import { publishPictures } from './pictures.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-pictures-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a picture is published upright in sizes and formats, and without what the camera wrote into it (18.13)', async () => {
  const ground = { width: 1000, height: 600, channels: 3 as const, background: '#336699' }
  const taken = await sharp({ create: ground })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ann' } })
    .toBuffer()
  await writeFile(join(folder, 'pier.jpg'), await sharp(taken).withMetadata({ orientation: 6 }).toBuffer())
  const pier = (await publishPictures(folder, join(folder, 'out')))['pier.jpg']
  expect(pier).toMatchObject({ width: 600, height: 1000 })
  expect(pier?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
  expect(pier?.sources[0]?.srcSet).toMatch(
    /^\/assets\/pier-480-\w{10}\.avif 480w, \/assets\/pier-600-\w{10}\.avif 600w$/,
  )
  for (const file of await readdir(join(folder, 'out'))) {
    const { exif, width = 0, height = 0 } = await sharp(join(folder, 'out', file)).metadata()
    expect(exif, file).toBeUndefined()
    expect(height, file).toBeGreaterThan(width)
  }
})

test('programs that know no SVG get the icon in three sizes, and no icon is no fault (18.15)', async () => {
  expect(await publishFavicon(folder, folder)).toBeNull()
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"/>')
  expect(await publishFavicon(folder, folder)).toMatch(/^\/assets\/favicon-\w{10}\.ico$/)
})

test('the picture beside a link has the size that networks show uncut, in either direction (18.15)', async () => {
  const { content } = await loadAgency('demo')
  const faces = await cutCardFaces(content.display, 'generated/faces')
  expect(faces.latin.family).toContain('Bricolage')
  for (const [title, rtl] of [
    ['Salt & <paper>', false],
    ['الملح والورق', true],
  ] as const) {
    const card = await drawCard({ title, rtl, drawing: null }, { name: 'Marram', accent: '#f0e040', faces })
    const { width, height } = await sharp(card).metadata()
    expect([width, height]).toEqual([1200, 630])
    // Something is written where the title begins, and nothing at the other side.
    const room = { top: 120, width: 260, height: 120 }
    const [here, there] = rtl ? [868, 72] : [72, 868]
    expect(await ink(card, { ...room, left: here }), title).toBeGreaterThan(1)
    expect(await ink(card, { ...room, left: there }), title).toBe(1)
  }
})

/** How many shades stand in a part of a picture. */
async function ink(card: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data } = await sharp(card).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true })
  return new Set(data).size
}
