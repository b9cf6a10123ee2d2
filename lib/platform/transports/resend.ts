import { Resend } from 'resend'
import type { Delivery, Mail, Transport } from './mail.ts'

const answerWithinMs = 20_000

/** Answers about this one mail that another try cannot change. A wrong key or an empty quota can be mended. */
const permanent = new Set([
  'validation_error',
  'invalid_from_address',
  'missing_required_field',
  'invalid_parameter',
])

/**
 * Mail by Resend. Its SDK knows no time limit, so that is ours; whatever comes back is a value (E10). The idempotency
 * key makes a second try harmless for 24 hours. It is also all that marks a repeat: Resend hands mail to Amazon SES,
 * which writes a Message-ID of its own over any other, so ours is not sent.
 * @param limitMs how long an answer is waited for
 */
export function resendTransport(
  apiKey: string,
  baseUrl: string | undefined,
  limitMs: number = answerWithinMs,
): Transport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : undefined)
  return {
    name: 'resend',
    dropsRepeats: true,
    async deliver({ id, from, to, replyTo, subject, text, html, headers }: Mail): Promise<Delivery> {
      const signal = AbortSignal.timeout(limitMs)
      const { data, error } = await resend.emails.send(
        { from, to, replyTo: replyTo ?? undefined, subject, text, html, headers: { ...headers } },
        { idempotencyKey: id, signal },
      )
      if (signal.aborted) return { kind: 'unknown', why: `no answer in ${limitMs / 1000} seconds` }
      return error ? judge(error) : accepted(data)
    },
    close: async () => {},
  }
}

/** The body is typed by the SDK but checked by nobody: without an id it says nothing. */
function accepted(data: { id?: unknown } | null): Delivery {
  const id = data?.id
  return typeof id === 'string'
    ? { kind: 'accepted', providerId: id }
    : { kind: 'unknown', why: 'an answer without an id' }
}

/** `statusCode` is null where no answer could be read; another body under the same key: an earlier try arrived there. */
function judge(error: { name?: string; message?: string; statusCode?: number | null }): Delivery {
  const why = `${error.name ?? 'error'}: ${error.message ?? 'without a message'}`.slice(0, 300)
  const silent = error.name === 'application_error' && error.statusCode === null
  if (silent || error.name === 'invalid_idempotent_request') return { kind: 'unknown', why }
  return { kind: 'refused', permanent: permanent.has(error.name ?? ''), why }
}
