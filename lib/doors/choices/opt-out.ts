import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { Channel } from '#policy/vocabulary.ts'
import { choose } from './choose.ts'
import { stopByOneClick, stopForPerson } from './ledger/changes.ts'
import { lockHoldersOfKey } from './lock-person.ts'
import { suppress } from './suppressions/changes.ts'
import { isSuppressed } from './suppressions/queries.ts'
import { storeToken } from './tokens/changes.ts'

const undoMs = 30 * 60_000

export type OptOut = {
  /** Keyed hash of the address, or of a number known without one: an unsubscribe link outlives the person's row. */
  readonly emailKey: Buffer
  readonly how: 'one_click' | 'page' | 'staff' | 'import' | 'complaint' | 'request' | 'signal'
  /** `email` where none is given. */
  readonly channel?: Channel
  /** How staff were told, or as `how`. */
  readonly way?: 'phone' | 'email' | 'letter' | 'in_person'
  /** What the person was shown or what staff noted. */
  readonly wording: string
  /** The list that says so, and when it was entered. */
  readonly imported?: { readonly id: string; readonly at: Date }
  readonly actor: Actor
}

/**
 * Stops marketing to an address, at once and for ever (E7). Harmless when repeated (E5). Voids mailed confirmation
 * links, so that an older mail cannot undo it. Returns after the durable write.
 * @returns for a press on the page that ended something: a token to take it back with, good once for 30 minutes
 */
export async function optOut(app: AppContext, deed: OptOut): Promise<string | null> {
  return app.db.transaction(async (tx) => {
    const ended = await optOutWithin(tx, app, deed)
    return deed.how === 'page' && ended ? storeUndo(tx, app, ended) : null
  })
}

/** What an opt-out ended: a consent that stood, with nothing else against writing. */
type Ended = { readonly personId: string; readonly recordId: string }

/** The same within a transaction that does more. */
export async function optOutWithin(
  tx: Tx,
  app: AppContext,
  { emailKey, how, way, wording, imported, actor, channel = 'email' }: OptOut,
): Promise<Ended | null> {
  const at = imported?.at ?? app.clock()
  const importId = imported?.id ?? null
  const holders = await lockHoldersOfKey(tx, emailKey)
  const person = holders.find(({ isTheirs }) => isTheirs) ?? holders[0]
  const stopped = await isSuppressed(tx, emailKey, channel)
  const reason = how === 'complaint' ? 'complaint' : how === 'request' ? 'objection' : 'opt_out'
  await suppress(tx, emailKey, channel, reason, at, way ?? how, importId)
  let ended: string | null = null
  for (const { id, key, isTheirs } of holders) {
    // Said at an address that was theirs once, it holds for the one that is theirs now.
    const stop = {
      channel,
      reason,
      how,
      way: way ?? how,
      wording,
      purposes: purposesOf(app),
      now: at,
      importId,
    }
    const withdrawn = await stopPerson(tx, { personId: id, key, ...stop })
    if (isTheirs) ended = withdrawn
  }
  await recordEvent(tx, {
    at,
    actor: actor.kind === 'person' ? { kind: 'person', id: person?.id ?? null } : actor,
    verb: 'consent.withdrawn',
    objectId: person?.id ?? null,
    facts: { channel, how },
  })
  return person && ended && !stopped ? { personId: person.id, recordId: ended } : null
}

async function storeUndo(tx: Tx, { clock }: AppContext, { personId, recordId }: Ended): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(clock().getTime() + undoMs)
  await storeToken(tx, 'undo_opt_out', { hash: digestBytes(token), personId, recordId, expiresAt })
  return token
}

/**
 * Withdraws what a locked person agreed to: a new entry of the ledger for each purpose, none for one that stands withdrawn
 * already (P18).
 * @returns the entry that ended a consent to mail, where one was given
 */
export async function stopPerson(tx: Tx, stop: Parameters<typeof stopForPerson>[0]): Promise<string | null> {
  const ended = await choose(tx, stopForPerson(stop))
  return ended[0]?.recordId ?? null
}

/** What is agreed to, as the statements of an opt-out take it. */
export function purposesOf({ agency }: Pick<AppContext, 'agency'>) {
  return Object.entries(agency.policy.purposes)
    .filter(([, { optIn }]) => optIn)
    .map(([purpose, { optIn, basis }]) => ({ purpose, channel: optIn, basis }))
}

/**
 * What `optOut` does, for a mail program's one-click: in one statement, since thousands may come while a newsletter goes
 * out. The rare cases that it leaves alone go through `optOut`. Returns after the durable write (E5).
 */
export async function optOutByOneClick(app: AppContext, emailKey: Buffer, wording: string): Promise<void> {
  const stop = stopByOneClick({ key: emailKey, purposes: purposesOf(app), wording, now: app.clock() })
  const stopped = await choose(app.db, stop)
  if (stopped.length > 0) return
  await optOut(app, { emailKey, how: 'one_click', wording, actor: { kind: 'person', id: null } })
}
