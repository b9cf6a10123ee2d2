import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { HeldBack } from '#db/schema/holds.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { lockCompaniesOf } from '#lib/companies/queries.ts'
import { strikeMentions } from '#lib/doors/erase/mentions/strike-mentions.ts'
import { insertErasure } from '#lib/erasures/changes.ts'
import { listHeldBack, notHeldWhole } from '#lib/holds/covers.ts'
import { listStandingHolds } from '#lib/holds/holds.ts'
import { listOtherAddresses } from '#lib/people/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { certify, readCertified } from './certify.ts'
import { deeds, ownAddresses, type Reason } from './deeds.ts'
import { keepMirror, putMirrors } from './put-mirrors.ts'
import { remove } from './remove.ts'
import { countRemoved, removePerson } from './remove-person.ts'

export type Erasure = {
  readonly personId: string
  readonly reason: Reason
  readonly actor: Actor
  /** Takes their name out of what staff wrote elsewhere, in the same transaction. */
  readonly strikes?: boolean
  /** Asked once the person is locked, where time decided: they may have written a moment ago. */
  readonly stillDue?: (tx: Tx) => Promise<boolean>
  /**
   * It was done once, and a restore brought them back: its mirror is there. `evenHeld`: nothing was held then, and no hold of before
   * keeps them. Who came after it is not meant.
   */
  readonly again?: {
    readonly erasureId: string
    readonly at: Date
    readonly isNamed: boolean
    readonly evenHeld: boolean
  }
}

export type Erasing = Pick<AppContext, 'db' | 'ring' | 'keys' | 'agency' | 'notice'>
export type Done = {
  readonly erasureId: string
  readonly plan: ErasurePlan
  /** What legal holds kept back; empty: they are gone whole. */
  readonly held: readonly HeldBack[]
  /** Of the certificate; null where a period ended, which nobody asked for. */
  readonly certificate: string | null
}

const lock = read('lock_erased', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ emailKey: people.emailKey, phoneKey: people.phoneKey, createdAt: people.createdAt })
    .from(people)
    .where(eq(people.id, id))
    .for('update'),
)

/** P44: asked once the person is locked, since a statement that waited for the lock does not see the hold it waited for. */
const free = read('find_free_person', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), notHeldWhole(people.id))),
)

/** What an erasure of this person would remove now, by table, but for what is held. Empty: nobody is held under this id. */
export async function planErasure(app: AppContext, personId: string): Promise<ErasurePlan> {
  return app.db.transaction(
    async (tx) => countRemoved(tx, personId, (await listHeldBack(tx, personId)).length > 0),
    { isolation: 'repeatable read', readOnly: true },
  )
}

/**
 * The way to deletion: every row of the person in every classified table, in one transaction, but for what legal holds on some
 * kinds of record keep with the row that says whose it is (P44). What stays is a keyed
 * hash on the suppression list (R7), the erasure itself, by id alone, and its mirror beside the database, by which a restore
 * repeats it. A period that ends needs none: the sweep after a restore ends it again.
 * @returns what was erased, once the mirror is put; null when nobody is held under this id, is due no longer, or has to stay
 *   whole by a legal hold (P44)
 * @throws UnmirroredErasure when the file store is away: the worker puts the mirror as soon as it can
 */
export async function erase(app: AppContext, erasure: Erasure): Promise<Done | null> {
  const done = await app.db.transaction((tx) => eraseWithin(tx, app, app.clock(), erasure))
  if (done && erasure.reason !== 'retention') await putMirrorOf(app, done)
  return done
}

/** They are erased, and the file store does not have the mirror yet: no success, and nothing to be done again. */
export class UnmirroredErasure extends Error {
  readonly done: Done

  constructor(done: Done, options: ErrorOptions) {
    super('The erasure is done, and its mirror could not be put into the file store yet.', options)
    this.done = done
  }
}

/** Puts the mirror of an erasure that is committed. @throws UnmirroredErasure when the file store is away */
export async function putMirrorOf(app: AppContext, done: Done): Promise<void> {
  try {
    await putMirrors(app)
  } catch (cause) {
    throw new UnmirroredErasure(done, { cause })
  }
}

/**
 * The same inside a transaction of the caller's, which is the eraser's from then on where anything was erased. Its caller puts
 * the mirror once it is committed.
 */
export async function eraseWithin(
  tx: Tx,
  app: Erasing,
  at: Date,
  { personId, reason, actor, strikes = false, stillDue, again }: Erasure,
): Promise<Done | null> {
  // Before the person: of the last two of a company the second waits here, and holds nothing the first needs.
  await lockCompaniesOf(tx, [personId])
  // The row's lock keeps new enquiries of this person waiting until they find nobody, and begin anew.
  const [person] = await lock(tx, { id: personId })
  const isMeant = person && (!again || again.isNamed || person.createdAt <= again.at)
  const isFree = isMeant && (again?.evenHeld || (await free(tx, { id: personId })).length > 0)
  if (!isFree || (stillDue && !(await stillDue(tx)))) return null
  if (strikes) await strikeMentions(tx, app, personId)
  const held = again?.evenHeld ? [] : await listHeldBack(tx, personId)
  const isHeld = held.length > 0
  const plan = await countRemoved(tx, personId, isHeld)
  const known = await listOtherAddresses(tx, personId)
  const others = known.map(({ kind: channel, key }) => ({ channel, key }))
  const own = ownAddresses(person)
  const staffId = actor.kind === 'staff' ? actor.id : null
  const isAsked = reason !== 'retention' && !again
  const certified = isAsked ? await readCertified(tx, app, personId) : null
  for (const deed of deeds) await deed(tx, { people: [{ personId, own, others }], reason, staffId, at })
  const erasureId = again?.erasureId ?? randomUUID()
  const records = [...new Set(held.map(({ record }) => record))]
  const done = { reason, staffId, doneAt: again?.at ?? at, held: records }
  await remove(tx, insertErasure({ ...done, id: erasureId, personId, plan }))
  // A backup may be older than the merge, and hold whom this person was made of.
  const merged = known.flatMap(({ mergedFrom }) => mergedFrom ?? [])
  for (const from of merged)
    await remove(tx, insertErasure({ ...done, id: randomUUID(), personId: from, plan: [], held: [] }))
  if (certified) {
    await certify(tx, { id: erasureId, plan, held, at }, certified)
    const people = [personId, ...merged]
    await keepMirror(tx, app.keys.suppression, {
      kind: 'erasure',
      id: erasureId,
      people,
      keys: [...own, ...others],
      own: own.length,
      strikes,
      reason,
      at,
      holds: isHeld ? await listStandingHolds(tx, personId) : [],
      certified: { ...certified, removed: [...plan], held: [...held] },
    })
  }
  const facts = { reason, erasure: erasureId, ...(isHeld && { held: records }) }
  await recordEvent(tx, { at, actor, verb: 'person.erased', objectId: personId, facts })
  await tx.query(actAsEraser)
  await removePerson(tx, personId, isHeld, at)
  return { erasureId, plan, held, certificate: certified?.reference ?? null }
}
