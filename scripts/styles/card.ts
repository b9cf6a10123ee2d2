import sharp, { type OverlayOptions } from 'sharp'
import type { CardFaces } from './card-faces.ts'

/** What one picture shows. */
export type Card = {
  readonly title: string
  readonly rtl: boolean
  /** An SVG of the agency's. */
  readonly drawing: string | null
}

export type CardLook = {
  readonly name: string
  readonly accent: string
  readonly faces: CardFaces
}

/** The size that networks show uncut. */
const sheet = { width: 1200, height: 630 }
const margin = 72
const paper = '#f7f7f4'
const ink = '#14191c'
const bar = 20
const titleRoom = { beside: 640, above: sheet.width - 2 * margin }
const titleHeight = 330

/** Draws the picture that stands beside a link to a page: its title in the agency's face, its drawing, and whose it is. */
export async function drawCard({ title, rtl, drawing }: Card, look: CardLook): Promise<Buffer> {
  const art = drawing ? await place(drawing, look.accent, rtl) : null
  const width = art?.wide === false ? titleRoom.beside : titleRoom.above
  const [words, owner] = await Promise.all([
    setTitle(title, rtl ? look.faces.arabic : look.faces.latin, width, art?.wide ? 210 : titleHeight),
    write(look.name, look.faces.latin, 30, width),
  ])
  const start = (room: { width: number }) => (rtl ? sheet.width - margin - room.width : margin)
  const parts: OverlayOptions[] = [
    ...(art ? [art.part] : []),
    { input: owner.data, left: start(owner.info), top: bar + 44 },
    { input: words.data, left: start(words.info), top: bar + 116 },
    { input: plain(sheet.width, bar, look.accent), left: 0, top: 0 },
  ]
  const ground = { ...sheet, channels: 3 as const, background: paper }
  return sharp({ create: ground }).composite(parts).png({ palette: true, effort: 7 }).toBuffer()
}

type Drawn = { data: Buffer; info: { width: number; height: number } }

/** Sets a title as large as its room allows. */
async function setTitle(
  text: string,
  face: CardFaces['latin'],
  width: number,
  height: number,
): Promise<Drawn> {
  for (const size of [76, 66, 58, 50, 44]) {
    const drawn = await write(text, face, size, width)
    if (drawn.info.height <= height) return drawn
  }
  return write(text, face, 38, width)
}

async function write(text: string, face: CardFaces['latin'], size: number, width: number): Promise<Drawn> {
  const said = text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`)
  const made = sharp({
    text: {
      text: `<span foreground="${ink}" line_height="${face.leading}">${said}</span>`,
      // The comma ends the family: without it `ExtraBold` in a name is read as a weight.
      font: `${face.family}, ${size}`,
      fontfile: face.file,
      width,
      rgba: true,
      dpi: 72,
      wrap: 'word',
    },
  })
  return made.png().toBuffer({ resolveWithObject: true })
}

/** A drawing beside the words, or, where it is wide, under them across the sheet. */
async function place(
  svg: string,
  accent: string,
  rtl: boolean,
): Promise<{ part: OverlayOptions; wide: boolean }> {
  const coloured = svg.replace(/var\(--accent,[^)]*\)/g, accent).replace(/var\(--[\w-]+, *([^)]*)\)/g, '$1')
  const drawn = sharp(Buffer.from(coloured), { density: 144 })
  const { width = 1, height = 1 } = await drawn.metadata()
  if (width / height > 2) {
    const whole = await drawn.resize({ width: sheet.width }).png().toBuffer({ resolveWithObject: true })
    const shown = Math.min(whole.info.height, 270)
    const from = { left: 0, width: sheet.width, top: whole.info.height - shown, height: shown }
    const input = await sharp(whole.data).extract(from).png().toBuffer()
    return { part: { input, left: 0, top: sheet.height - shown }, wide: true }
  }
  const room = { width: 400, height: 430, fit: 'inside' as const }
  const { data, info } = await drawn.resize(room).png().toBuffer({ resolveWithObject: true })
  const left = rtl ? margin : sheet.width - margin - info.width
  return { part: { input: data, left, top: sheet.height - margin - info.height }, wide: false }
}

function plain(width: number, height: number, background: string): OverlayOptions['input'] {
  return { create: { width, height, channels: 3, background } }
}
