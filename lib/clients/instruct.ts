import type { InstructionKind } from '#db/schema/clients.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { contactKey } from '#lib/doors/choices/suppressions/contact-key.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { insertInstruction } from './changes.ts'
import { findClient } from './queries.ts'

export type Instructed = {
  /** Of the entry to be: pressing twice enters it once. */
  readonly id: string
  readonly clientId: string
  readonly kind: InstructionKind
  /** Who at the client said so. */
  readonly askedBy: string
  /** When, `YYYY-MM-DD`. */
  readonly askedOn: string
  readonly reference: string
  /** Whose data alone, by address or number; empty: all of it. */
  readonly address: string
}

/**
 * Enters what a client told us to do with its data (P30); nothing is done by it yet. `unclear`: neither an address nor a number · `running`:
 * data is returned when a contract has ended.
 */
export async function enterInstruction(
  app: AppContext,
  { address, ...said }: Instructed,
  by: Actor & { readonly id: string },
): Promise<'entered' | 'before' | 'gone' | 'unclear' | 'running'> {
  const about = address ? contactKey(app, address) : null
  if (address && !about) return 'unclear'
  const client = await findClient(app.db, said.clientId)
  if (!client) return 'gone'
  if (said.kind === 'return' && !client.endedAt) return 'running'
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const entry = { ...said, about: about?.key ?? null, enteredBy: by.id, enteredAt: at }
    if ((await operate(tx, insertInstruction(entry))).length === 0) return 'before'
    const facts = { instruction: said.id, kind: said.kind, whole: about === null }
    await recordEvent(tx, { at, actor: by, verb: 'client.instructed', objectId: client.id, facts })
    return 'entered'
  })
}
