import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { Channel, PurposeId } from '#policy/vocabulary.ts'
import { enterDecision } from './ledger/enter-decision.ts'
import { currentConsents } from './ledger/queries.ts'
import { lockHoldersOfKey } from './lock-person.ts'
import { isSuppressed, suppress } from './suppressions/writes.ts'
import { storeToken, voidTokens } from './tokens/writes.ts'

const undoMs = 30 * 60_000

export type OptOut = {
  /** Keyed hash of the address, or of a number known without one: an unsubscribe link outlives the person's row. */
  readonly emailKey: Buffer
  readonly how: 'one_click' | 'page' | 'staff' | 'import' | 'complaint'
  /** `email` where none is given. */
  readonly channel?: Channel
  /** How staff were told, or as `how`. */
  readonly way?: 'phone' | 'email' | 'letter' | 'in_person'
  /** What the person was shown or what staff noted. */
  readonly wording: string
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
  { emailKey, how, way, wording, actor, channel = 'email' }: OptOut,
): Promise<Ended | null> {
  const at = app.clock()
  const holders = await lockHoldersOfKey(tx, emailKey)
  const person = holders.find(({ isTheirs }) => isTheirs) ?? holders[0]
  const stopped = await isSuppressed(tx, emailKey, channel)
  const reason = how === 'complaint' ? 'complaint' : 'opt_out'
  await suppress(tx, emailKey, channel, reason, at, way ?? how)
  let ended: string | null = null
  for (const { id, key, isTheirs, language } of holders) {
    // Said at an address that was theirs once, it holds for the one that is theirs now.
    if (!isTheirs) await suppress(tx, key, channel, reason, at, way ?? how)
    if (channel === 'email') await voidTokens(tx, id, at)
    const withdrawn = await withdrawAll(tx, app, id, { how, channel, wording, language, at })
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

type Withdrawal = { how: OptOut['how']; channel: Channel; wording: string; language: string; at: Date }

/**
 * A withdrawal is a new entry of the ledger; one that already stands is not entered twice (P18).
 * @returns the entry that ended a consent, where one was given
 */
async function withdrawAll(
  tx: Tx,
  { agency }: AppContext,
  personId: string,
  { channel, ...by }: Withdrawal,
): Promise<string | null> {
  let ended: string | null = null
  const current = await currentConsents(tx, personId)
  for (const [purpose, { basis, optIn }] of Object.entries(agency.policy.purposes)) {
    const stands = current.find((one) => one.purpose === purpose && one.channel === optIn)
    if (!optIn || stands?.state === 'withdrawn') continue
    // Whoever stops the mail has not said that the telephone may go on ringing (P17).
    if (optIn !== channel && (channel !== 'email' || !stands)) continue
    const recordId = await enterDecision(tx, {
      personId,
      purpose: purpose as PurposeId,
      channel: optIn,
      state: 'withdrawn',
      basis,
      noticeNumber: null,
      form: null,
      ipPrefix: null,
      ...by,
    })
    if (optIn === 'email' && stands?.state === 'given') ended = recordId
  }
  return ended
}
