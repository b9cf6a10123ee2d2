import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { enterDecision } from './ledger/enter-decision.ts'
import { findEnded } from './ledger/queries.ts'
import { heldAmong, lockHoldersOfKey } from './lock-person.ts'
import { liftByImport } from './suppressions/changes.ts'
import { listImported } from './suppressions/queries.ts'

const batch = 500

const withdrawnBy = read(
  'find_import_withdrawal',
  { personId: 'uuid', at: 'timestamptz' },
  ({ personId, at }) =>
    orm
      .select({ recordId: consents.recordId })
      .from(consents)
      .innerJoin(
        consentEvents,
        and(eq(consentEvents.recordId, consents.recordId), eq(consentEvents.personId, consents.personId)),
      )
      .where(
        and(
          eq(consents.personId, personId),
          eq(consents.state, 'withdrawn'),
          eq(consentEvents.how, 'import'),
          eq(consentEvents.at, at),
        ),
      )
      .limit(1),
)

/**
 * Takes a list of opt-outs back as a whole: what it put down and nothing else, and only where nothing newer was said, by
 * the person or by staff. What it ended of consents that were given is given again, in the words of then.
 * @returns how many addresses are no longer stopped by it
 */
export async function undoImport(app: AppContext, importId: string, actor: Actor): Promise<number> {
  const at = app.clock()
  let undone = 0
  for (;;) {
    const lifted = await app.db.transaction((tx) => undoSome(tx, importId, actor, at))
    undone += lifted
    if (lifted < batch) return undone
  }
}

async function undoSome(tx: Tx, importId: string, actor: Actor, at: Date): Promise<number> {
  const entries = await listImported(tx, importId, batch)
  if (entries.length === 0) return 0
  const keys = entries.map(({ key }) => key)
  const began = entries[0]?.createdAt ?? at
  for (const key of await heldAmong(tx, keys))
    for (const { id } of await lockHoldersOfKey(tx, key)) await restore(tx, id, began, actor, at)
  const lifted = await liftByImport(tx, keys, importId, at)
  await recordEvent(tx, {
    at,
    actor,
    verb: 'suppressions.import_undone',
    objectId: importId,
    facts: { addresses: lifted },
  })
  return lifted
}

async function restore(tx: Tx, personId: string, began: Date, actor: Actor, at: Date): Promise<void> {
  const [withdrawal] = await withdrawnBy(tx, { personId, at: began })
  if (!withdrawal) return
  for (const { withdrawnAt: _, ...consent } of await findEnded(tx, personId, withdrawal.recordId)) {
    await enterDecision(tx, { ...consent, state: 'given', how: 'undo', ipPrefix: null, at })
    const facts = { purpose: consent.purpose, channel: consent.channel }
    await recordEvent(tx, { at, actor, verb: 'consent.restored', objectId: personId, facts })
  }
}
