import type { AppContext } from '#lib/app.ts'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { eraseWithin, putMirrorOf } from '#lib/doors/erase/erase.ts'
import { readPerson } from '#lib/people/queries.ts'
import type { Actor } from '#lib/record-event.ts'

/**
 * Erases somebody who is a minor (P12), with all that an erasure takes, and has nothing taken any more from their addresses and
 * their number: a keyed digest of each is all that stays. Nobody is told, neither them nor anybody else.
 * @returns what was erased, once its mirror is put; null when nobody is held under this id, or has to stay by a legal hold (P44)
 * @throws UnmirroredErasure when the file store is away: the worker puts the mirror as soon as it can
 */
export async function eraseMinor(
  app: AppContext,
  { personId, actor, strikes }: { personId: string; actor: Actor; strikes?: boolean },
): Promise<Awaited<ReturnType<typeof eraseWithin>>> {
  const at = app.clock()
  const done = await app.db.transaction(async (tx) => {
    // Where an address is known too, the number is no key of theirs, and would let them in again.
    const person = await readPerson(tx, personId, null)
    const number = typedPhoneKey(app, person?.phone ?? null)
    const erased = await eraseWithin(tx, app, at, { personId, reason: 'minor', actor, strikes })
    if (erased && number) await suppress(tx, number, 'phone', 'minor', at, 'minor')
    return erased
  })
  if (done) await putMirrorOf(app, done)
  return done
}
