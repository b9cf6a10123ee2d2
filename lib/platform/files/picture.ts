/** Pictures above this many pixels, all frames together, are refused unread: a small file can unfold to gigabytes. */
const mostPixels = 50_000_000
const mostSeconds = 20

let before: Promise<unknown> = Promise.resolve()

/**
 * A picture drawn anew, upright: where it was taken, by what and when stays behind (S7). One at a time, since each
 * unfolds in memory.
 * @returns null for one that cannot be read to its end, or is too large to unfold
 */
export function withoutMetadata(bytes: Buffer): Promise<Buffer | null> {
  const drawn = before.then(() => redraw(bytes))
  before = drawn
  return drawn
}

async function redraw(bytes: Buffer): Promise<Buffer | null> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning', animated: true })
    return await picture.autoOrient().timeout({ seconds: mostSeconds }).toBuffer()
  } catch {
    return null
  }
}
