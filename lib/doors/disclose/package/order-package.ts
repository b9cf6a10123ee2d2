import { randomBytes, randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { enterCopy, openDisclosure } from '#lib/doors/disclose/open.ts'
import { wrapFileKey } from '#lib/keyring.ts'
import { insertPackage } from '#lib/packages/changes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { copied } from './own-rows.ts'

/** How long somebody's own copy can be fetched. */
export const packageDays = 7
const dayMs = 24 * 60 * 60 * 1000

export type PackageOrder = {
  readonly personId: string
  /** The request that it answers, and its reference. */
  readonly leadId: string
  readonly reference: string
  readonly asked: 'access' | 'portability'
  readonly actor: Actor
}

/**
 * Has somebody's own copy made by a worker, and enters it in register and log before its first byte. Give the transaction that
 * has their person locked.
 */
export async function orderPackage(
  app: Pick<AppContext, 'clock' | 'ring'>,
  tx: Tx,
  { personId, leadId, reference, asked, actor }: PackageOrder,
): Promise<void> {
  const at = app.clock()
  const id = randomUUID()
  const columns = copied.flatMap(({ table, columns: own }) => own.map(({ name }) => `${table}.${name}`))
  const staffId = actor.kind === 'staff' ? actor.id : null
  const to = { recipient: 'the person', purpose: `request ${reference}` }
  await openDisclosure(tx, { id, kind: 'package', staffId, ...to, columns, at })
  await enterCopy(
    tx,
    insertPackage({
      id,
      personId,
      leadId,
      kind: asked === 'access' ? 'everything' : 'provided',
      key: wrapFileKey(app.ring, id, randomBytes(32)),
      createdAt: at,
      expiresAt: new Date(at.getTime() + packageDays * dayMs),
    }),
  )
  await recordEvent(tx, { at, actor, verb: 'person.copied', objectId: personId, facts: { columns } })
}
