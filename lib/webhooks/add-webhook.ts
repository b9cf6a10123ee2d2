import { randomBytes, randomUUID } from 'node:crypto'
import type { WebhookEvent } from '#db/schema/webhooks.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { sealWebhookSecret } from '#lib/keyring.ts'
import { ipOf, isReachable } from '#lib/platform/reachable-address.ts'
import { isLoopback } from '#lib/platform/setting-variables.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { deleteWebhook, insertWebhook } from './changes.ts'

/**
 * An address that may be told: by TLS, and where its host is a number, of the public internet or of a network that is allowed.
 * In an allowed network plain HTTP may do. Where a name leads, every delivery sees for itself.
 */
export function isTellable(url: string, networks: readonly string[]): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username || password) return false
  const ip = ipOf(hostname)
  if (ip)
    return (
      isReachable(ip, networks) && (protocol === 'https:' || (protocol === 'http:' && !isReachable(ip, [])))
    )
  return protocol === 'https:' && !isLoopback(hostname)
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
