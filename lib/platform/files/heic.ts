/** A box of the container: where its content begins and ends. */
type Box = { readonly type: string; readonly from: number; readonly to: number }

/** What a picture is made of; every other box of the file holds something else: a film, a maker's notes. */
const ofPicture = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip'])

/**
 * A HEIC picture without its metadata. It is not drawn anew, since that takes a decoder of its own and a second of the
 * processor; what says where, when and by what it was taken is overwritten where it lies, and the picture stays as it is.
 * @returns null for one whose parts cannot be read
 */
export function heicWithoutMetadata(bytes: Buffer): Buffer | null {
  try {
    const kept = Buffer.from(bytes)
    const boxes = boxesIn(kept, 0, kept.length)
    const meta = boxes.find(({ type }) => type === 'meta')
    if (!meta || boxes[0]?.type !== 'ftyp') return null
    for (const { type, from, to } of boxes) if (!ofPicture.has(type)) kept.fill(0, from, to)
    for (const { from, to } of metadataIn(kept, meta)) kept.fill(0, from, to)
    return kept
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** @throws RangeError where a box does not end inside */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (let at = start; at < end; ) {
    const short = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const [size, head] =
      short === 1 ? [Number(bytes.readBigUInt64BE(at + 8)), 16] : [short === 0 ? end - at : short, 8]
    if (size < head || at + size > end) throw new RangeError('A box reaches beyond its file.')
    boxes.push({ type, from: at + head, to: at + size })
    at += size
  }
  return boxes
}

/** Where what the picture says about itself lies: Exif, and XMP, which is an item of a media type. */
function metadataIn(bytes: Buffer, meta: Box): Pick<Box, 'from' | 'to'>[] {
  const parts = boxesIn(bytes, meta.from + 4, meta.to)
  const part = (name: string) => parts.find(({ type }) => type === name)
  const [info, location, data] = [part('iinf'), part('iloc'), part('idat')]
  if (!info || !location) throw new RangeError('A picture has no list of its items.')
  const telling = new Set(
    itemsIn(bytes, info)
      .filter(({ type }) => type === 'Exif' || type === 'mime' || type === 'uri ')
      .map(({ id }) => id),
  )
  const extents = extentsIn(bytes, location, data).filter(({ id }) => telling.has(id))
  if (extents.some(({ from, to }) => to > bytes.length || from > to))
    throw new RangeError('An item lies beyond its file.')
  return extents
}

function itemsIn(bytes: Buffer, { from, to }: Box): { id: number; type: string }[] {
  const first = from + (bytes[from] === 0 ? 6 : 8)
  return boxesIn(bytes, first, to).map(({ from: at }) => {
    const wide = bytes[at] === 3
    const id = wide ? bytes.readUInt32BE(at + 4) : bytes.readUInt16BE(at + 4)
    const type = at + (wide ? 10 : 8)
    return { id, type: bytes.toString('latin1', type, type + 4) }
  })
}

function extentsIn(bytes: Buffer, { from }: Box, data: Box | undefined) {
  const read = readerAt(bytes, from)
  const version = read(1)
  read(3)
  const [sizes, bases] = [read(1), read(1)]
  const widths = {
    offset: sizes >> 4,
    length: sizes & 15,
    base: bases >> 4,
    index: version > 0 ? bases & 15 : 0,
  }
  const extents: { id: number; from: number; to: number }[] = []
  const items = read(version < 2 ? 2 : 4)
  for (let item = 0; item < items; item++) {
    const id = read(version < 2 ? 2 : 4)
    const method = version > 0 ? read(2) & 15 : 0
    read(2)
    const start = read(widths.base) + (method === 1 ? (data?.from ?? 0) : 0)
    const count = read(2)
    for (let extent = 0; extent < count; extent++) {
      read(widths.index)
      const begins = start + read(widths.offset)
      const length = read(widths.length)
      extents.push({ id, from: begins, to: length === 0 ? bytes.length : begins + length })
    }
  }
  return extents
}

/** Reads whole numbers of so many bytes, one after the other; of none it is zero. */
function readerAt(bytes: Buffer, start: number): (width: number) => number {
  let at = start
  return (width) => {
    if (width === 0) return 0
    const value = width === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, width)
    at += width
    return value
  }
}
