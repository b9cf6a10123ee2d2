import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import type { Preferences } from '#db/schema/preferences.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueOncePer } from '#lib/doors/send/outbox/queue.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { readPreferences } from '#lib/preferences/queries.ts'
import { setPreferences, setWish } from '#lib/preferences/writes.ts'
import { recordEvent } from '#lib/record-event.ts'
import { lockPersonByKey, lockPersonByToken } from './lock-person.ts'
import { isSame, narrowest } from './narrow.ts'
import { proveAddress } from './prove-address.ts'
import { spendToken } from './tokens/writes.ts'

/** `mailed`: a part of it is more than now, and waits for a press in the mailbox. */
export type Changed = { readonly narrowed: boolean; readonly mailed: boolean }

/**
 * Changes what a person gets, by a link that others may hold: what is less than now holds at once, what is more is asked
 * of the mailbox first.
 * @returns null when nobody is held under this address
 */
export async function changePreferences(
  app: AppContext,
  emailKey: Buffer,
  wanted: Preferences,
): Promise<Changed | null> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const person = await lockPersonByKey(tx, emailKey)
    if (!person) return null
    const current = await readPreferences(tx, person.id, now)
    const narrowed = narrowest(current, wanted)
    const changes = !isSame(current, narrowed)
    if (changes || current.wish) await setPreferences(tx, person.id, narrowed, now)
    if (changes) await logChange(tx, person.id, 'preferences.narrowed', now)
    if (isSame(narrowed, wanted)) return { narrowed: changes, mailed: false }
    await setWish(tx, person.id, wanted, current.wish?.id ?? randomUUID(), now)
    const ask = { id: randomUUID(), kind: 'confirm_preferences', purpose: 'confirm_choice' } as const
    await keep(
      tx,
      queueOncePer({ ...ask, personId: person.id, language: person.language, now, pause: '10 minutes' }),
    )
    return { narrowed: changes, mailed: true }
  })
}

/** Narrows within a transaction that does more: never above what stands. */
export async function narrowWithin(
  tx: Tx,
  { clock }: Pick<AppContext, 'clock'>,
  personId: string,
  wanted: Preferences,
): Promise<void> {
  const current = await readPreferences(tx, personId, clock())
  await setPreferences(tx, personId, narrowest(current, wanted), clock())
  await logChange(tx, personId, 'preferences.narrowed', clock())
}

/** The press in the mailbox: what the person wished for holds. False for a link that is used, voided, expired or made up. */
export async function confirmPreferences(app: AppContext, token: string): Promise<boolean> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const hash = digestBytes(token)
    const person = await lockPersonByToken(tx, hash)
    const used = person && (await spendToken(tx, 'widen_preferences', hash, now))
    const wish = used && (await readPreferences(tx, person.id, now)).wish
    if (!wish || wish.id !== used.recordId) return false
    await setPreferences(tx, person.id, wish.preferences, now)
    await proveAddress(tx, person.id, now)
    await logChange(tx, person.id, 'preferences.widened', now)
    return true
  })
}

async function logChange(tx: Tx, personId: string, verb: AuditVerb, at: Date): Promise<void> {
  await recordEvent(tx, { at, actor: { kind: 'person', id: personId }, verb, objectId: personId })
}
