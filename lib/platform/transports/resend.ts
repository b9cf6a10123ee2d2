import { domainToASCII } from 'node:url'
import { Resend } from 'resend'
import type { Delivery, Mail, Transport } from './mail.ts'
import { Pace } from './pace.ts'

const answerWithinMs = 20_000
const turnWithinMs = 30_000
const dayMs = 24 * 60 * 60_000
const hourMs = 60 * 60_000

/** Answers about this one mail that another try cannot change. A wrong key or an empty quota can be mended. */
const permanent = new Set([
  'validation_error',
  'invalid_from_address',
  'missing_required_field',
  'invalid_parameter',
])
/** What is sold out for a day or a month. */
const quotas = new Set(['daily_quota_exceeded', 'monthly_quota_exceeded'])

type Fault = { name?: string; message?: string; statusCode?: number | null }
type ApiResult<T> = { data: T | null; error: Fault | null; headers: Record<string, string> | null }

/**
 * Mail by Resend. Its SDK knows no time limit, so that is ours; whatever comes back is a value (E10). The idempotency
 * key makes a second try harmless for 24 hours. It is also all that marks a repeat: Resend hands mail to Amazon SES,
 * which writes a Message-ID of its own over any other, so ours is not sent.
 * @param limits how long an answer is waited for, and a turn where it asks us to slow down
 */
export function resendTransport(
  apiKey: string,
  baseUrl: string | undefined,
  { answerMs = answerWithinMs, turnMs = turnWithinMs }: { answerMs?: number; turnMs?: number } = {},
): Transport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : undefined)
  const pace = new Pace()

  /** One request, when it is our turn; again when we came too often. */
  async function ask<T>(request: (signal: AbortSignal) => Promise<ApiResult<T>>): Promise<T | Delivery> {
    const until = performance.now() + turnMs
    for (;;) {
      const laterMs = await pace.turn(until)
      if (laterMs > 0) return { kind: 'refused', permanent: false, why: 'It asked us to wait', laterMs }
      const signal = AbortSignal.timeout(answerMs)
      const { data, error, headers } = await request(signal)
      if (signal.aborted) return { kind: 'unknown', why: `no answer in ${answerMs / 1000} seconds` }
      pace.adapt(headers, error?.name === 'rate_limit_exceeded')
      if (error?.name === 'rate_limit_exceeded') continue
      if (!error) return data ?? { kind: 'unknown', why: 'an answer without content' }
      const delivery = deliveryOf(error)
      if (!quotas.has(error.name ?? '')) return delivery
      const fullMs = Number(headers?.['retry-after']) * 1000 || hourMs
      pace.rest(fullMs)
      return { ...delivery, laterMs: fullMs } as Delivery
    }
  }

  return {
    name: 'resend',
    dropsRepeats: true,
    // An hour less than it says: its clock is not ours.
    keysLastMs: dayMs - hourMs,
    concurrency: 2,
    async deliver(mail) {
      const answer = await ask((signal) =>
        resend.emails.send(bodyOf(mail), { idempotencyKey: mail.id, signal }),
      )
      return isDelivery(answer) ? answer : accepted(answer)
    },
    async deliverTogether(key, mails) {
      const answer = await ask((signal) =>
        resend.batch.send(mails.map(bodyOf), {
          idempotencyKey: key,
          batchValidation: 'permissive',
          signal,
        }),
      )
      if (!isDelivery(answer)) return each(answer, mails.length)
      if (answer.kind === 'refused' && answer.permanent && mails.length > 1) return 'apart'
      return mails.map(() => answer)
    },
    close: async () => {},
  }
}

function bodyOf({ from, to, replyTo, subject, text, html, headers }: Mail) {
  return {
    from,
    to: inAscii(to),
    replyTo: replyTo ?? undefined,
    subject,
    text,
    html,
    headers: { ...headers },
  }
}

/** An address with its domain in the letters of DNS: its interface knows no others. */
function inAscii(address: string): string {
  const domain = address.lastIndexOf('@') + 1
  return address.slice(0, domain) + (domainToASCII(address.slice(domain)) || address.slice(domain))
}

function isDelivery(answer: object): answer is Delivery {
  return 'kind' in answer
}

/** The body is typed by the SDK but checked by nobody: without an id it says nothing. */
function accepted(data: { id?: unknown }): Delivery {
  return typeof data.id === 'string'
    ? { kind: 'accepted', providerId: data.id }
    : { kind: 'unknown', why: 'an answer without an id' }
}

/** Ids come in the order of what was taken, and what was not taken by its place. */
function each(answer: { data?: unknown; errors?: unknown }, count: number): Delivery[] {
  const ids = Array.isArray(answer.data) ? (answer.data as unknown[]) : []
  const faults = Array.isArray(answer.errors) ? (answer.errors as unknown[]) : []
  const refused = new Map(faults.map((fault) => [(fault as { index?: unknown } | null)?.index, fault]))
  const places = Array.from({ length: count }, (_, index) => index)
  const taken = places.filter((index) => !refused.has(index))
  if (ids.length !== taken.length) {
    return places.map(() => ({ kind: 'unknown', why: 'an answer that does not fit what was asked' }))
  }
  const found = new Map(taken.map((index, order) => [index, accepted(Object(ids[order]))]))
  const no = (index: number) => deliveryOf({ ...Object(refused.get(index)), name: 'validation_error' })
  return places.map((index) => found.get(index) ?? no(index))
}

/**
 * Another body under the same key: an earlier try arrived there, with these among it, since what is tried again is never
 * more than it was. A fault of theirs, or no answer (`statusCode` null): nobody knows.
 */
function deliveryOf({ name = 'error', message = 'without a message', statusCode }: Fault): Delivery {
  const why = `${name}: ${message}`.slice(0, 300)
  if (name === 'invalid_idempotent_request') return { kind: 'accepted', providerId: null }
  const silent = name === 'application_error' && (statusCode ?? null) === null
  const theirs = typeof statusCode === 'number' && statusCode >= 500
  if (silent || theirs || name === 'concurrent_idempotent_requests') return { kind: 'unknown', why }
  return { kind: 'refused', permanent: permanent.has(name), why }
}
