import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Webhook } from 'standardwebhooks'
import { type Change, operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { openWebhookSecret } from '#lib/keyring.ts'
import { ipOf, isReachable, lookupReachable, UnreachableAddress } from '#lib/platform/reachable-address.ts'
import { queueDeliveries, recordResponse, takeDeliveries } from './changes.ts'

const minuteMs = 60_000
/** Most events of the log that one turn reads for an address, and most deliveries of one turn. */
const limits = { events: 500, deliveries: 20 }
const answerWithinMs = 15_000
/** As Standard Webhooks advises: at once, then seconds, minutes, hours, over about three days. */
const waits = [0, 5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440].map((minutes) => minutes * minuteMs)

type DueDelivery = ReturnType<typeof takeDeliveries> extends Change<'operation', infer Row> ? Row : never
type Telling = Pick<AppContext, 'db' | 'ring' | 'clock' | 'webhookNetworks'>

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

async function tell({ db, ring, clock, webhookNetworks }: Telling, delivery: DueDelivery): Promise<void> {
  const { taken, response } = await post(
    delivery,
    openWebhookSecret(ring, delivery.webhookId, delivery.secret),
    clock(),
    webhookNetworks,
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
  networks: readonly string[],
): Promise<{ taken: boolean; response: string }> {
  const body = JSON.stringify(payload)
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret, { format: 'raw' }).sign(id, now, body),
  }
  try {
    const status = await send(new URL(url), headers, body, networks)
    return { taken: status >= 200 && status < 300, response: String(status) }
  } catch (error) {
    const { name, code } = error as { name: string; code?: string }
    return { taken: false, response: code ?? name }
  }
}

/**
 * Posts and gives the status of the answer. A redirect is an answer like any other: it would lead what is told to somewhere
 * nobody named. The connection is made to an address that was judged, and to no other.
 */
function send(
  url: URL,
  headers: Record<string, string | number>,
  body: string,
  networks: readonly string[],
): Promise<number> {
  const ip = ipOf(url.hostname)
  if (ip && !isReachable(ip, networks)) return Promise.reject(new UnreachableAddress())
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((answered, failed) => {
    const signal = AbortSignal.timeout(answerWithinMs)
    const lookup = lookupReachable(networks)
    const posted = request(url, { method: 'POST', headers, signal, lookup, agent: false }, (response) => {
      answered(response.statusCode ?? 0)
      response.destroy()
    })
    posted.on('error', failed)
    posted.end(body)
  })
}
