import { Webhook } from 'standardwebhooks'
import { type Change, operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { openWebhookSecret } from '#lib/keyring.ts'
import { queueDeliveries, recordResponse, takeDeliveries } from './changes.ts'

const minuteMs = 60_000
/** Most events of the log that one turn reads for an address, and most deliveries of one turn. */
const limits = { events: 500, deliveries: 20 }
const answerWithinMs = 15_000
/** As Standard Webhooks advises: at once, then seconds, minutes, hours, over about three days. */
const waits = [0, 5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440].map((minutes) => minutes * minuteMs)

type DueDelivery = ReturnType<typeof takeDeliveries> extends Change<'operation', infer Row> ? Row : never
type Telling = Pick<AppContext, 'db' | 'ring' | 'clock'>

/**
 * Tells other programs what the log says has happened, signed (Standard Webhooks), each thing at least once: the id stays
 * the same over every try.
 * @returns how many were tried
 */
export async function deliverWebhooks(app: Telling): Promise<number> {
  const { db, clock } = app
  await operate(db, queueDeliveries({ now: clock(), limit: limits.events }))
  const now = clock()
  const again = new Date(now.getTime() + 2 * answerWithinMs)
  const due = await operate(db, takeDeliveries({ now, again, limit: limits.deliveries }))
  await Promise.all(due.map((delivery) => tell(app, delivery)))
  return due.length
}

async function tell({ db, ring, clock }: Telling, delivery: DueDelivery): Promise<void> {
  const { taken, response } = await post(
    delivery,
    openWebhookSecret(ring, delivery.webhookId, delivery.secret),
    clock(),
  )
  const wait = waits[delivery.attempts]
  const state = taken ? 'delivered' : wait === undefined ? 'failed' : 'waiting'
  const next = new Date(clock().getTime() + (wait ?? 0))
  await operate(db, recordResponse({ id: delivery.id, state, response, next }))
}

async function post(
  { id, url, payload }: DueDelivery,
  secret: Buffer,
  now: Date,
): Promise<{ taken: boolean; response: string }> {
  const body = JSON.stringify(payload)
  const headers = {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret, { format: 'raw' }).sign(id, now, body),
  }
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    // A redirect would lead what is told to somewhere nobody named.
    const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'manual' })
    await response.body?.cancel()
    return { taken: response.ok, response: String(response.status) }
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    return { taken: false, response: cause?.code ?? name }
  }
}
