import type { Preferences } from '#db/schema/preferences.ts'
import type { AppContext } from '#lib/app.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { enterDecision } from './ledger/enter-decision.ts'
import { findEnded } from './ledger/queries.ts'
import { lockPersonByToken } from './lock-person.ts'
import { narrowWithin } from './preferences.ts'
import { liftOptOut } from './suppressions/changes.ts'
import { spendToken } from './tokens/changes.ts'

/**
 * Takes back the opt-out that gave this token, and narrows what stood before it. What was not given before that press,
 * or has been decided since, is not restored: nobody gets more by it than an hour ago.
 * @returns whether it was taken back; not for a token that is used, voided, older than 30 minutes or made up
 */
export async function undoOptOut(app: AppContext, token: string, narrower: Preferences): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const hash = digestBytes(token)
    const person = await lockPersonByToken(tx, hash)
    const used = person && (await spendToken(tx, 'undo_opt_out', hash, at))
    const ended = used ? await findEnded(tx, person.id, used.recordId) : []
    if (!person || ended.length === 0) return false
    for (const { withdrawnAt: since, ...consent } of ended) {
      const recordId = await enterDecision(tx, {
        ...consent,
        state: 'given',
        how: 'undo',
        ipPrefix: null,
        at,
      })
      await liftOptOut(tx, person.emailKey, consent.channel, recordId, { since, at })
      await recordEvent(tx, {
        at,
        actor: { kind: 'person', id: person.id },
        verb: 'consent.restored',
        objectId: person.id,
        facts: { purpose: consent.purpose, channel: consent.channel },
      })
    }
    await narrowWithin(tx, app, person.id, narrower)
    return true
  })
}
