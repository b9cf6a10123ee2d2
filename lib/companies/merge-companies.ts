import { actAsEraser } from '#db/roles.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { deleteCompanies, moveCompanyPeople, setCompany, settleCompanies } from './changes.ts'
import { searchOf } from './keep-company.ts'
import { lockCompanies } from './queries.ts'

/**
 * Makes two companies one, in one transaction: the name of the one that stays, the domains and notes of both, and everybody.
 * @returns how many people moved; null: one of them is gone, or they are one; `restricted`: the data of somebody whom it changes is (R8)
 */
export async function mergeCompanies(
  app: AppContext,
  { stays: staysId, goes: goesId, actor }: { stays: string; goes: string; actor: Actor },
): Promise<number | 'restricted' | null> {
  if (staysId === goesId) return null
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const locked = await lockCompanies(tx, [staysId, goesId])
    const stays = locked.find(({ id }) => id === staysId)
    const goes = locked.find(({ id }) => id === goesId)
    if (!stays || !goes) return null
    if (stays.isRestricted || goes.isRestricted || goes.holdsRestricted) return 'restricted'
    const moved = await enter(tx, moveCompanyPeople({ from: goes.id, to: stays.id }))
    const domains = [...new Set([...stays.domains, ...goes.domains])]
    const notes = [stays.notes, goes.notes].filter(Boolean).join('\n\n')
    await enter(
      tx,
      setCompany({ id: stays.id, name: stays.name, domains, notes, search: searchOf(stays.name, domains) }),
    )
    await enter(tx, settleCompanies({ ids: [stays.id, goes.id], now }))
    const facts = { from: goes.id, people: moved.length }
    await recordEvent(tx, { at: now, actor, verb: 'company.merged', objectId: stays.id, facts })
    await tx.query(actAsEraser)
    await remove(tx, deleteCompanies({ ids: [goes.id] }))
    return moved.length
  })
}
