import { Resend } from 'resend'
import { OperatorError } from '#lib/platform/operator-error.ts'

const longest = 25 * 1024 ** 2
/** Whoever tells of the mail waits for our answer meanwhile, 15 seconds at most (E9). */
const answerWithinMs = 12_000

/**
 * Fetches a mail that Resend received, as it came.
 * @throws when Resend does not answer, has it no more, or it is longer than 25 MiB
 */
export async function fetchReceived(
  apiKey: string,
  baseUrl: string | undefined,
  id: string,
): Promise<Buffer> {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : undefined)
  const signal = AbortSignal.timeout(answerWithinMs)
  const { data, error } = await resend.emails.receiving.get(id)
  const url = data?.raw?.download_url
  if (error || !url)
    throw new OperatorError(`Resend does not give mail ${id}: ${error?.message ?? 'no address'}`)
  const response = await fetch(url, { signal })
  const length = Number(response.headers.get('content-length') ?? 0)
  if (!response.ok || length > longest) throw new OperatorError(`Mail ${id} cannot be fetched from Resend.`)
  return readUpTo(response, longest)
}

async function readUpTo(response: Response, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > most) throw new OperatorError('A mail at Resend is longer than any that is taken.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
