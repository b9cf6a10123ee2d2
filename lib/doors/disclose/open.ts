import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { type NewDisclosure, openDisclosure } from '#lib/disclosures/changes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'

/** Who copies what, for whom and why. */
export type Disclosure = {
  readonly purpose: string
  readonly recipient: string
  readonly actor: Actor
}

/** Enters a copy in register and log; gives its id. */
export async function enterDisclosure(
  app: AppContext,
  kind: NewDisclosure['kind'],
  columns: readonly string[],
  { purpose, recipient, actor }: Disclosure,
): Promise<string> {
  const id = randomUUID()
  const at = app.clock()
  const staffId = actor.kind === 'staff' ? actor.id : null
  await app.db.transaction(async (tx) => {
    await openDisclosure(tx, { id, kind, staffId, recipient, purpose, columns, at })
    await recordEvent(tx, {
      at,
      actor,
      verb: kind === 'export' ? 'people.exported' : 'house.handed_over',
      objectId: id,
      facts: { columns: [...columns] },
    })
  })
  return id
}
