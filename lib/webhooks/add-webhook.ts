import { randomBytes, randomUUID } from 'node:crypto'
import type { WebhookEvent } from '#db/schema/webhooks.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { sealWebhookSecret } from '#lib/keyring.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { deleteWebhook, insertWebhook } from './changes.ts'

/** An address that may be told: by TLS, or on this very machine. */
export function isTellable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username } = new URL(url)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return !username && (protocol === 'https:' || (protocol === 'http:' && isHere))
}

/**
 * Has an address told of what happens from now on.
 * @returns its secret in the form of Standard Webhooks (`whsec_…`), shown this once
 */
export async function addWebhook(
  { db, ring, clock }: AppContext,
  { url, events, actor }: { url: string; events: readonly WebhookEvent[]; actor: Actor },
): Promise<string> {
  const [id, secret, now] = [randomUUID(), randomBytes(32), clock()]
  await db.transaction(async (tx) => {
    const sealed = sealWebhookSecret(ring, id, secret)
    await operate(tx, insertWebhook({ id, url, events, secret: sealed, now }))
    await recordEvent(tx, {
      at: now,
      actor,
      verb: 'webhook.added',
      objectId: id,
      facts: { events: [...events] },
    })
  })
  return `whsec_${secret.toString('base64')}`
}

export async function removeWebhook({ db, clock }: AppContext, id: string, actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await operate(tx, deleteWebhook({ id }))
    if (removed.length > 0)
      await recordEvent(tx, { at: clock(), actor, verb: 'webhook.removed', objectId: id })
  })
}
