import type { Tx } from '../../../db/client.ts'
import type { Channel, PurposeId } from '../../../policy/vocabulary.ts'
import type { House } from '../../house.ts'
import { type Actor, recordEvent } from '../../records/audit/writes.ts'
import { enterDecision } from '../../records/consent/change.ts'
import { currentConsents } from '../../records/consent/queries.ts'
import { lockPersonByKey } from '../../records/people/queries.ts'
import { suppress } from '../../records/suppression/writes.ts'
import { voidTokens } from '../../records/tokens/writes.ts'

export type OptOut = {
  /** Keyed hash of the address: an unsubscribe link outlives the person's row. */
  readonly emailKey: Buffer
  readonly how: 'one_click' | 'page' | 'staff' | 'complaint'
  /** What the person was shown or what staff noted. */
  readonly wording: string
  readonly actor: Actor
}

/**
 * Stops marketing to an address, at once and for ever (E7). Harmless when repeated (E5). Voids mailed confirmation
 * links, so that an older mail cannot undo it. Returns after the durable write.
 */
export async function optOut(house: House, deed: OptOut): Promise<void> {
  await house.db.transaction((tx) => optOutWithin(tx, house, deed))
}

/** The same within a transaction that does more. */
export async function optOutWithin(
  tx: Tx,
  house: House,
  { emailKey, how, wording, actor }: OptOut,
): Promise<void> {
  const at = house.clock()
  const person = await lockPersonByKey(tx, emailKey)
  await suppress(tx, emailKey, 'email', how === 'complaint' ? 'complaint' : 'opt_out', at)
  if (person) {
    await voidTokens(tx, person.id, at)
    await withdrawAll(tx, house, person.id, { how, wording, language: person.language, at })
  }
  await recordEvent(tx, {
    at,
    actor: actor.kind === 'person' ? { kind: 'person', id: person?.id ?? null } : actor,
    verb: 'consent.withdrawn',
    objectId: person?.id ?? null,
    facts: { channel: 'email', how },
  })
}

type Withdrawal = { how: OptOut['how']; wording: string; language: string; at: Date }

/** A withdrawal is a new entry of the ledger; one that already stands is not entered twice (P18). */
async function withdrawAll(tx: Tx, { agency }: House, personId: string, by: Withdrawal): Promise<void> {
  const current = await currentConsents(tx, personId)
  const purposes = Object.entries(agency.policy.purposes).filter(([, { optIn }]) => optIn === 'email')
  for (const [purpose, { basis }] of purposes) {
    const stands = current.find((one) => one.purpose === purpose && one.channel === 'email')
    if (stands?.state === 'withdrawn') continue
    await enterDecision(tx, {
      personId,
      purpose: purpose as PurposeId,
      channel: 'email' satisfies Channel,
      state: 'withdrawn',
      basis,
      noticeNumber: null,
      form: null,
      ipPrefix: null,
      ...by,
    })
  }
}
