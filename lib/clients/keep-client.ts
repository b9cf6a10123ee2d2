import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { insertClient, setClient, setClientEnded } from './changes.ts'

export type ClientFields = {
  readonly name: string
  /** An address, already normalised. */
  readonly contact: string
  readonly contract: string
  /** Since when, `YYYY-MM-DD`. */
  readonly since: string
}

/** How forms and keys name a client: `harbour-hotels`. */
export const clientCode = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/**
 * Adds a client on whose account data is held (P30). `undeclared`: the policy does not say that there are any, so that the page would not
 * either · `taken`: another has this code.
 */
export async function addClient(
  app: AppContext,
  client: ClientFields & { readonly id: string; readonly code: string },
  actor: Actor,
): Promise<'added' | 'taken' | 'undeclared'> {
  if (!app.agency.policy.sharing.forClients) return 'undeclared'
  const added = await logged(app, insertClient(client), { actor, verb: 'client.added', id: client.id })
  return added ? 'added' : 'taken'
}

/** Corrects what is kept of a client; its code stays. */
export async function changeClient(
  app: AppContext,
  client: ClientFields & { readonly id: string },
  actor: Actor,
): Promise<'changed' | 'gone'> {
  const changed = await logged(app, setClient(client), { actor, verb: 'client.changed', id: client.id })
  return changed ? 'changed' : 'gone'
}

/** Ends a contract: nothing is taken for this client any more. What is held stays until it is returned and erased. */
export async function endClient(app: AppContext, id: string, actor: Actor): Promise<'ended' | 'before'> {
  const ended = await logged(app, setClientEnded({ id, at: app.clock() }), {
    actor,
    verb: 'client.ended',
    id,
  })
  return ended ? 'ended' : 'before'
}

type Deed = {
  readonly actor: Actor
  readonly verb: 'client.added' | 'client.changed' | 'client.ended'
  readonly id: string
}

/** Makes a change and enters it in the log, or neither. */
function logged(
  { db, clock }: AppContext,
  change: Change<'operation', unknown>,
  { actor, verb, id }: Deed,
): Promise<boolean> {
  return db.transaction(async (tx: Queryable) => {
    if ((await operate(tx, change)).length === 0) return false
    await recordEvent(tx, { at: clock(), actor, verb, objectId: id })
    return true
  })
}
