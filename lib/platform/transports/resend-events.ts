import { Resend, type WebhookEventPayload } from 'resend'

/** `kind` in words of ours. */
export type ResendEvent = {
  readonly id: string
  readonly providerId: string
  readonly kind: 'delivered' | 'delayed' | 'bounced_soft' | 'bounced_hard' | 'complained' | 'failed'
  readonly detail: string | null
  readonly at: Date
}

/** A mail that came to a domain which Resend receives for; its content has to be fetched. */
export type ResendReceived = { readonly received: string; readonly to: readonly string[] }

/** `forged`: not signed by who holds the secret, or older than five minutes. `other`: signed, and none of our matters. */
export type ReadEvent = ResendEvent | ResendReceived | 'forged' | 'other'

/**
 * Reads a webhook of Resend: the signature over the raw body first, everything else after (E9).
 * @param headers `svix-id`, `svix-timestamp` and `svix-signature` as they came
 */
export function readResendEvent(headers: Headers, body: string, webhookSecret: string): ReadEvent {
  const id = headers.get('svix-id')
  const timestamp = headers.get('svix-timestamp')
  const signature = headers.get('svix-signature')
  if (!id || !timestamp || !signature) return 'forged'
  try {
    // Only reading is done with it, which needs no key of an account.
    const { webhooks } = new Resend('re_none')
    const verified = webhooks.verify({ payload: body, headers: { id, timestamp, signature }, webhookSecret })
    const signedAt = new Date(Number(timestamp) * 1000)
    return receivedOf(verified) ?? eventOf(id, verified, signedAt) ?? 'other'
  } catch {
    return 'forged'
  }
}

function receivedOf(event: WebhookEventPayload): ResendReceived | null {
  if (event.type !== 'email.received' || !isName(event.data.email_id)) return null
  const { email_id, to, received_for } = event.data
  const texts = [to ?? [], received_for ?? []].flat().filter((one) => typeof one === 'string')
  return { received: email_id, to: texts }
}

function eventOf(id: string, event: WebhookEventPayload, signedAt: Date): ResendEvent | null {
  const found = kindOf(event)
  if (!found || !('email_id' in event.data)) return null
  const claimed = new Date(event.created_at)
  if (!isName(event.data.email_id) || Number.isNaN(claimed.getTime())) return null
  const at = isOfOurTime(claimed) ? claimed : signedAt
  return { id, providerId: event.data.email_id, at, ...found }
}

function kindOf(event: WebhookEventPayload): Pick<ResendEvent, 'kind' | 'detail'> | null {
  switch (event.type) {
    case 'email.delivered':
      return { kind: 'delivered', detail: null }
    case 'email.delivery_delayed':
      return { kind: 'delayed', detail: null }
    case 'email.complained':
      return { kind: 'complained', detail: null }
    case 'email.bounced': {
      // Anything but a plain refusal for good may pass: full boxes, servers that are away, content.
      const { type, message } = event.data.bounce ?? {}
      return { kind: type === 'Permanent' ? 'bounced_hard' : 'bounced_soft', detail: textOf(message) }
    }
    case 'email.suppressed':
      return { kind: 'bounced_hard', detail: 'suppressed by the sender' }
    case 'email.failed':
      return { kind: 'failed', detail: textOf(event.data.failed?.reason) }
    default:
      return null
  }
}

/** What Resend calls a message. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,200}$/.test(value)
}

function isOfOurTime(moment: Date): boolean {
  return moment.getUTCFullYear() >= 2000 && moment.getUTCFullYear() < 2200
}

/** A text as a database takes it. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : null
}
