import { randomUUID } from 'node:crypto'
import type { Queryable, Tx } from '#db/client.ts'
import type { MessageKind } from '#db/schema/outbox.ts'
import type { Deed, ProofWay, RefusalGround } from '#db/schema/requests.ts'
import { confirmedAgent } from '#lib/agents/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { tellClients } from '#lib/clients/tell-clients.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { asLanguage } from '#messages/messages.ts'
import type { Language } from '#policy/vocabulary.ts'
import { resolve, setDeed, setProven } from './changes.ts'
import { deleteProofs } from './proofs.ts'

/** Who is to be told of a request that was resolved. */
export type Resolved = { readonly leadId: string; readonly personId: string; readonly language: Language }

/**
 * Resolves a request once. Null: it was before, nobody has shown whose it is, its person is gone, or it would end as done without a
 * deed.
 */
export async function setResolution(
  tx: Queryable,
  resolution: Parameters<typeof resolve>[0],
): Promise<Resolved | null> {
  const [row] = await enter(tx, resolve(resolution))
  return row ? { ...row, language: asLanguage(row.language) } : null
}

/** How a request ends: as done by a deed, refused on a ground, or taken back by its person. */
export type Ending = { readonly id: string; readonly actor: Actor } & (
  | { readonly outcome: 'done'; readonly deed: Deed }
  | { readonly outcome: 'refused'; readonly ground: RefusalGround }
  | { readonly outcome: 'called_off' }
)

/**
 * Ends a request, once, within the transaction that did its deed, and mails its person what came of it (R1).
 * @returns whether it ended now: not when it was before, or nobody has shown whose it is (R2)
 */
export async function endRequest(app: AppContext, tx: Tx, ending: Ending): Promise<boolean> {
  const at = app.clock()
  const { id, actor, outcome } = ending
  const deed = outcome === 'done' ? ending.deed : null
  if (deed) await enter(tx, setDeed({ id, deed }))
  const ground = outcome === 'refused' ? ending.ground : null
  const by = actor.kind === 'staff' ? actor.id : null
  const resolved = await setResolution(tx, { id, at, outcome, ground, by })
  if (!resolved) return false
  await deleteProofs(tx, resolved.leadId, at)
  if (await confirmedAgent(tx, resolved.leadId)) await tellOfRequest(tx, resolved, 'agent_answered', at)
  await tellOfRequest(tx, resolved, deed === 'packaged' ? 'request_package' : 'request_answered', at)
  const facts = { outcome, ...(deed && { deed }), ...(ground && { ground }) }
  await recordEvent(tx, { at, actor, verb: 'request.answered', objectId: id, facts })
  return true
}

/** Queues mail to the person of a request about it. */
export async function tellOfRequest(
  tx: Queryable,
  { personId, leadId, language }: Resolved,
  kind: MessageKind,
  now: Date,
): Promise<void> {
  const message = { id: randomUUID(), kind, purpose: 'answer_request' } as const
  await keep(tx, queueFor({ ...message, personId, leadId, language, now }))
}

/**
 * Notes that it was shown whose a request is, and tells the clients on whose account data of theirs is held (P30).
 * @returns whether it was now, and not before
 */
export async function proveRequest(
  tx: Queryable,
  leadId: string,
  at: Date,
  how: ProofWay = 'mailbox',
): Promise<boolean> {
  if ((await enter(tx, setProven({ leadId, how, at }))).length === 0) return false
  await tellClients(tx, leadId, at)
  return true
}
