import { Resend } from 'resend'
import type { Delivery, Mail, Transport } from './mail.ts'

const limitMs = 20_000
/** Answers that another try cannot change. */
const permanent = new Set([
  'validation_error',
  'invalid_from_address',
  'missing_required_field',
  'invalid_parameter',
])

/**
 * Mail by Resend. The SDK never throws and knows no time limit, so both are ours (E10); its idempotency key makes a
 * second try harmless for 24 hours.
 */
export function resendTransport(apiKey: string, baseUrl: string | undefined): Transport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : undefined)
  return {
    name: 'resend',
    dropsRepeats: true,
    async deliver(mail: Mail): Promise<Delivery> {
      const answer = await withLimit(
        resend.emails.send(
          {
            from: mail.from,
            to: mail.to,
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            headers: { ...mail.headers, 'Message-ID': mail.messageId },
          },
          { idempotencyKey: mail.id },
        ),
      )
      if (answer === 'late')
        return { kind: 'unknown', why: `Resend gave no answer in ${limitMs / 1000} seconds` }
      if (answer.error) {
        const why = `${answer.error.name}: ${answer.error.message}`.slice(0, 300)
        return { kind: 'refused', permanent: permanent.has(answer.error.name), why }
      }
      return { kind: 'accepted', providerId: answer.data.id }
    },
    close: async () => {},
  }
}

async function withLimit<T>(work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
