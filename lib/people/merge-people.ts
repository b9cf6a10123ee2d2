import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import { shutAccount } from '#lib/accounts/shut-account.ts'
import type { AppContext } from '#lib/app.ts'
import { carryCompany, settleCompanies } from '#lib/companies/changes.ts'
import { lockCompaniesOf } from '#lib/companies/queries.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { passRequest } from '#lib/doors/choices/ledger/changes.ts'
import { enterDecision } from '#lib/doors/choices/ledger/enter-decision.ts'
import { listCurrentConsents } from '#lib/doors/choices/ledger/queries.ts'
import { isSame, narrowest } from '#lib/doors/choices/narrow.ts'
import { writePreferences } from '#lib/doors/choices/preferences.ts'
import { carrySuppressions } from '#lib/doors/choices/suppressions/carry.ts'
import { isRefusedAt } from '#lib/doors/choices/suppressions/queries.ts'
import { voidTokens } from '#lib/doors/choices/tokens/changes.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { rewriteLeads } from '#lib/leads/known-by.ts'
import { readPreferences } from '#lib/preferences/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { cancelForMerge, keepOtherAddress, moveRows, removeMerged, setMerged } from './changes.ts'
import { mergedConsents } from './merge-plan.ts'
import { lockMailOf, lockMerging, type MergeRefusal, type Merging, mergeRefusal } from './merging.ts'
import { listOtherAddresses } from './queries.ts'

/** Values of which a merge chooses one. */
export const mergedFields = ['name', 'company', 'phone'] as const
export type MergedField = (typeof mergedFields)[number]

export type Merge = {
  /** Who stays, and whose address is written to from now on. */
  readonly stays: string
  readonly goes: string
  /** Fields whose value of who goes is kept; where who stays has none, it is in any case. */
  readonly take: readonly MergedField[]
  readonly actor: Actor
}

/**
 * Makes two rows one person, in one transaction: enquiries, files, letters, mail and the ledger move; a no on either side
 * stays, a yes holds for the address that said it alone, and whatever stands against one address stands against both
 * (R7, P18). The other address is kept, so that what is refused there later counts, and an erasure marks it.
 * @returns why it was not done; null: it was
 */
export async function mergePeople(
  app: Pick<AppContext, 'db' | 'clock' | 'agency'>,
  merge: Merge,
): Promise<MergeRefusal | null> {
  const now = app.clock()
  const ids = [merge.stays, merge.goes]
  return app.db.transaction(async (tx) => {
    const companyIds = await lockCompaniesOf(tx, ids)
    const locked = await lockMerging(tx, ids)
    const stays = locked.find(({ id }) => id === merge.stays)
    const goes = locked.find(({ id }) => id === merge.goes)
    if (goes) await lockMailOf(tx, goes.id)
    const refusal = await mergeRefusal(tx, stays, goes)
    if (refusal || !stays || !goes) return refusal ?? 'gone'
    const kept = keptValues(stays, goes, merge.take)
    const goesKeys = [goes.key, ...(await listOtherAddresses(tx, goes.id)).map(({ key }) => key)]
    const narrower = await mergeChoices(tx, stays, goes, now)
    // A no of who goes is a new one of who stays, also where both had said it: no link that was mailed before takes it back.
    if (narrower || (await isRefusedAt(tx, goesKeys))) await voidTokens(tx, stays.id, now)
    await carrySuppressions(tx, [stays.key, ...goesKeys], 'merge', now)
    await keep(tx, cancelForMerge({ id: goes.id }))
    await shutAccount(tx, goes.id, now)
    await recordEvent(tx, {
      at: now,
      actor: merge.actor,
      verb: 'person.merged',
      objectId: stays.id,
      facts: { from: goes.id, fields: kept.taken },
    })
    await tx.query(actAsEraser)
    await remove(tx, moveRows({ from: goes.id, to: stays.id }))
    await enter(tx, carryCompany({ stays: stays.id, goes: goes.id }))
    await remove(tx, removeMerged({ id: goes.id }))
    await enter(
      tx,
      keepOtherAddress({
        id: randomUUID(),
        personId: stays.id,
        kind: goes.email ? 'email' : 'phone',
        address: goes.email ?? goes.phone ?? '',
        key: goes.key,
        mergedFrom: goes.id,
        at: now,
      }),
    )
    await enter(tx, setMerged({ id: stays.id, ...kept }))
    await enter(tx, settleCompanies({ ids: companyIds, now }))
    const known = { ...kept, email: stays.email, others: await addressesOf(tx, stays.id) }
    await rewriteLeads(tx, stays.id, app.agency, known)
    return null
  })
}

async function addressesOf(tx: Tx, personId: string): Promise<string[]> {
  return (await listOtherAddresses(tx, personId)).map(({ address }) => address)
}

/** The values of the one person there is afterwards, and which fields are those of who goes. */
function keptValues(stays: Merging, goes: Merging, take: readonly MergedField[]) {
  const takes = (field: MergedField) => {
    // Who is known by a number alone is known by that number.
    if (goes[field] === null || (field === 'phone' && stays.email === null)) return false
    return stays[field] === null || take.includes(field)
  }
  const taken = mergedFields.filter(takes)
  const chosenOf = (field: MergedField) => (taken.includes(field) ? goes : stays)[field]
  const sources = { ...goes.sources, ...stays.sources }
  for (const field of taken) if (goes.sources[field]) sources[field] = goes.sources[field]
  return {
    taken,
    name: chosenOf('name'),
    company: chosenOf('company'),
    phone: chosenOf('phone'),
    tags: [...new Set([...stays.tags, ...goes.tags])].slice(0, 20),
    sources,
    // It is one person, whichever mailbox the notice went to.
    toldNotice: Math.max(stays.toldNotice ?? 0, goes.toldNotice ?? 0) || null,
    createdAt: earlier(stays.createdAt, goes.createdAt),
    lastActivityAt: earlier(stays.lastActivityAt, goes.lastActivityAt, 'later'),
  }
}

function earlier(one: Date, other: Date, which: 'earlier' | 'later' = 'earlier'): Date {
  return one < other === (which === 'earlier') ? one : other
}

/**
 * Brings together what both said of mail.
 * @returns whether who stays gets less than before
 */
async function mergeChoices(tx: Tx, stays: Merging, goes: Merging, now: Date): Promise<boolean> {
  let narrower = false
  const current = await listCurrentConsents(tx, stays.id, goes.id)
  for (const { merged, own, other } of mergedConsents(stays.id, current)) {
    if (merged === 'withdrawn' && other) {
      // Entered anew, so that the latest word of the ledger is no, whatever was asked for at the other address since.
      const said = other.state === 'withdrawn' ? other : (own ?? other)
      await enterDecision(tx, {
        ...said,
        personId: stays.id,
        state: 'withdrawn',
        how: 'merge',
        ipPrefix: null,
        at: now,
      })
      narrower ||= own?.state !== 'withdrawn'
    }
    if (merged === 'requested' && !own && other)
      await choose(
        tx,
        passRequest({
          personId: stays.id,
          purpose: other.purpose,
          channel: other.channel,
          recordId: other.recordId,
          now,
        }),
      )
  }
  const [one, two] = [await readPreferences(tx, stays.id, now), await readPreferences(tx, goes.id, now)]
  const both = narrowest(one, two)
  if (isSame(one, both)) return narrower
  await writePreferences(tx, stays.id, both, now)
  return true
}
