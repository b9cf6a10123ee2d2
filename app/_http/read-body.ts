/**
 * A request's body, held in memory up to `longest` bytes; null for a longer one. The rest is left to the server to
 * discard: cancelling it would break the connection off before the answer.
 */
export async function readBody(request: Request, longest: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return null
  const pieces: Uint8Array[] = []
  const reader = request.body?.getReader()
  for (let length = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > longest) return null
    pieces.push(value)
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
