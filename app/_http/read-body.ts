import type { Hold } from './memory.ts'
import { piecesOf } from './pieces.ts'

/** For what is short: it takes none of the room that files have. */
const uncounted: Hold = { take: () => true, release: () => {} }
const always = Number.POSITIVE_INFINITY

/**
 * A request's body, held in memory up to `longest` bytes; null for a longer one.
 * @throws UnreadBody where `hold` is given and has no room for it, or it stops coming
 */
export async function readBody(request: Request, longest: number, hold?: Hold): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return null
  const pieces: Uint8Array[] = []
  let length = 0
  const body =
    request.body && (hold ? piecesOf(request.body, hold) : piecesOf(request.body, uncounted, always))
  for await (const piece of body ?? []) {
    length += piece.length
    if (length > longest) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A posted form, urlencoded or multipart, of at most `longest` bytes; `unreadable`: it cannot be read as either. */
export async function readPostedForm(
  request: Request,
  longest: number,
): Promise<FormData | 'too_large' | 'unreadable'> {
  const body = await readBody(request, longest)
  if (!body) return 'too_large'
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return urlEncoded(body)
  const headers = { 'Content-Type': type }
  return new Response(new Uint8Array(body), { headers }).formData().catch(() => 'unreadable' as const)
}

/** By hand: the platform's own way takes a stream and several turns for what is mostly one short line. */
function urlEncoded(body: Buffer): FormData {
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) form.append(name, value)
  return form
}
