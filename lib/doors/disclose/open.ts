import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import type { Change } from '#db/statement/change.ts'
import { Change as Value } from '#db/statement/change-value.ts'
import type { AppContext } from '#lib/app.ts'
import { type DisclosureKind, endDisclosure, insertDisclosure } from '#lib/disclosures/changes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'

/** Makes a change of the register of copies, or of a copy that is made and kept. */
export function enterCopy<Row>(db: Queryable, change: Change<'disclose', Row>): Promise<Row[]> {
  return Value.make(db, change)
}

/** Who copies what, for whom and why. */
export type Disclosure = {
  readonly purpose: string
  readonly recipient: string
  readonly actor: Actor
}

/** Enters a copy in register and log; gives its id. */
export async function enterDisclosure(
  app: AppContext,
  kind: DisclosureKind,
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

export type NewDisclosure = {
  readonly id: string
  readonly kind: DisclosureKind
  readonly staffId: string | null
  readonly partner?: string | null
  readonly recipient: string
  readonly purpose: string
  readonly columns: readonly string[]
  readonly at: Date
}

/** Enters a copy in the register before its first byte leaves. */
export async function openDisclosure(tx: Queryable, disclosure: NewDisclosure): Promise<void> {
  await enterCopy(tx, insertDisclosure({ partner: null, ...disclosure, startedAt: disclosure.at }))
}

/** Notes how many rows went out in the end; a copy broken off midway keeps no end. */
export async function closeDisclosure(db: Queryable, id: string, rows: number, at: Date): Promise<void> {
  await enterCopy(db, endDisclosure({ id, rows, at }))
}
