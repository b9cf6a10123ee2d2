import { randomUUID } from 'node:crypto'
import { actAsEraser } from '#db/roles.ts'
import type { AppContext } from '#lib/app.ts'
import { lockCompaniesOf } from '#lib/companies/queries.ts'
import { lockPeople } from '#lib/doors/choices/lock-person.ts'
import { insertExpiries } from '#lib/erasures/changes.ts'
import { listOtherAddressesOf } from '#lib/people/queries.ts'
import { recordEvents, system } from '#lib/record-event.ts'
import { type DueWhen, listDueWhole } from '#lib/retention/due.ts'
import { deeds, ownAddresses } from './deeds.ts'
import { remove } from './remove.ts'
import { removePeople } from './remove-person.ts'

/**
 * Erases people whose every period has ended, all of them in one transaction: as `erase` does of one, with the same deeds, marks,
 * rows and log. Whoever wrote a moment ago, or on whom a hold stands, is left as they are.
 * @param personIds not so many that an enquiry of one of them waits long
 * @returns who went
 */
export async function expirePeople(
  app: AppContext,
  personIds: readonly string[],
  when: DueWhen,
): Promise<ReadonlySet<string>> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    // Before the people, as every erasure does.
    await lockCompaniesOf(tx, personIds)
    // The rows' locks keep new enquiries of these people waiting until they find nobody, and begin anew.
    await lockPeople(tx, personIds)
    const due = await listDueWhole(tx, when, personIds)
    const ids = due.map(({ id }) => id)
    if (ids.length === 0) return new Set()
    const known = Map.groupBy(await listOtherAddressesOf(tx, ids), ({ personId }) => personId)
    const people = due.map((row) => {
      const others = (known.get(row.id) ?? []).map(({ kind: channel, key }) => ({ channel, key }))
      return { personId: row.id, own: ownAddresses(row), others }
    })
    for (const deed of deeds) await deed(tx, { people, reason: 'retention', staffId: null, at })
    // A backup may be older than a merge, and hold whom somebody was made of.
    const merged = [...known.values()].flat().flatMap(({ mergedFrom }) => mergedFrom ?? [])
    const gone = [...ids, ...merged].map((personId) => ({ id: randomUUID(), personId }))
    await remove(
      tx,
      insertExpiries({
        ids: gone.map(({ id }) => id),
        personIds: gone.map(({ personId }) => personId),
        doneAt: at,
      }),
    )
    await recordEvents(
      tx,
      gone.slice(0, ids.length).map(({ id, personId }) => {
        const facts = { reason: 'retention', erasure: id }
        return { at, actor: system, verb: 'person.erased', objectId: personId, facts }
      }),
    )
    await tx.query(actAsEraser)
    await removePeople(tx, ids, at)
    return new Set(ids)
  })
}
