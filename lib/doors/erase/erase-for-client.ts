import { sql } from 'drizzle-orm'
import { actAsEraser } from '#db/roles.ts'
import { clientInstructions, clientLeads } from '#db/schema/clients.ts'
import { submissions } from '#db/schema/intake.ts'
import { changeSql, operate } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { beginInstruction, countErased } from '#lib/clients/changes.ts'
import { countMeant, findInstruction, lockClient, lockInstruction, meantBy } from '#lib/clients/queries.ts'
import { strikeExports } from '#lib/exports/changes.ts'
import { newReference } from '#lib/leads/found-by.ts'
import type { Mirror } from '#lib/mirrors/mirror.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { processorsInUse } from '#policy/sections/processors.ts'
import { certify } from './certify.ts'
import { keepMirror, putMirrors } from './put-mirrors.ts'
import { remove } from './remove.ts'

const batch = 1_000

/** Removes some of what an instruction means, and lets the same sent again be a new enquiry. */
const removeMeant = changeSql(
  'erase',
  'remove_client_leads',
  { clientId: 'uuid', about: 'bytea?', until: 'timestamptz', most: 'int' },
  { gone: 'int' },
  ({ most, ...of }) => sql`with gone as (
      delete from ${clientLeads} where ${clientLeads.id} in (
        select meant.id from ${meantBy(of)} meant limit ${most})
      returning ${clientLeads.reference}
    ), forgotten as (
      delete from ${submissions} where ${submissions.reference} in (select gone.${namesOf(clientLeads.reference)} from gone)
    )
    select count(*)::int as gone from gone`,
)

/** `gone`: there is no such instruction · `no_file`: the client has yet to get the file · `before`: it was begun before. */
export type BegunErasing = 'begun' | 'gone' | 'no_file' | 'before'

/**
 * Begins the erasure that a client told us to do (P30): what is held now goes, of this client alone. It is certified, and mirrored
 * beside the database so that a restore brings nothing back; `eraseInstructed` does it.
 */
export async function beginClientErasure(
  app: AppContext,
  instructionId: string,
  actor: Actor,
): Promise<BegunErasing> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const locked = await lockInstruction(tx, instructionId)
    if (!locked || locked.kind === 'export') return 'gone'
    // What comes at this moment is in before, or comes after.
    await lockClient(tx, locked.clientId)
    const file = locked.kind === 'return' ? await findInstruction(tx, instructionId) : null
    if (file && !file.fileFetched) return 'no_file'
    const { clientId, about } = locked
    const certificate = newReference().replace(/^./, 'C')
    if ((await operate(tx, beginInstruction({ id: instructionId, at, certificate }))).length === 0)
      return 'before'
    const { leads } = await countMeant(tx, { clientId, about, until: at })
    const removed = [{ table: 'client_leads', rows: leads }]
    const certified = { reference: certificate, requests: [], processors: databaseCompanies(app) }
    // Holds stand on people, and a client's leads are nobody's here.
    await certify(tx, { id: instructionId, plan: removed, held: [], at }, certified)
    const mirror = { kind: 'client', id: instructionId, clientId, about, at } as const
    await keepMirror(tx, app.keys.suppression, { ...mirror, certified: { ...certified, removed, held: [] } })
    const facts = { instruction: instructionId, leads, whole: about === null }
    await recordEvent(tx, { at, actor, verb: 'client.erased', objectId: clientId, facts })
    // Kept copies that hold them are made anew.
    await remove(tx, strikeExports({}))
    return 'begun'
  })
}

/** Companies that hold it by this deployment's use: where the database lies. */
function databaseCompanies({ agency, notice }: Pick<AppContext, 'agency' | 'notice'>): string[] {
  const used = processorsInUse(agency.policy.processors, notice.deployment)
  const names = used
    .filter(({ role }) => role === 'database')
    .map(({ processor, host }) => processor?.name ?? host)
  return [...new Set(names)]
}

/** An hour after it still takes what was on its way when it was begun. */
const afterwardsMs = 60 * 60_000

const begun = readSql(
  'list_begun_client_erasures',
  { since: 'timestamptz' },
  { id: 'uuid', clientId: 'uuid', about: 'bytea?', until: 'timestamptz', isDone: 'boolean' },
  ({
    since,
  }) => sql`select ${clientInstructions.id}, ${clientInstructions.clientId}, ${clientInstructions.about},
      ${clientInstructions.begunAt}, ${clientInstructions.doneAt} is not null
    from ${clientInstructions}
    where ${clientInstructions.begunAt} is not null
      and (${clientInstructions.doneAt} is null or ${clientInstructions.doneAt} > ${since})
    order by ${clientInstructions.begunAt}`,
)

/**
 * Erases what was begun, in batches, each in a transaction of its own, and says of it that it is done once its mirror is in the store.
 * @param most how many batches of each; the next call goes on
 * @returns how many leads went
 * @throws when the file store is away; the next call goes on
 */
export async function eraseInstructed(app: AppContext, most = Number.POSITIVE_INFINITY): Promise<number> {
  const open = await begun(app.db, { since: new Date(app.clock().getTime() - afterwardsMs) })
  if (open.length === 0) return 0
  let all = 0
  for (const { id, isDone, ...of } of open) {
    if (!isDone) await putMirrors(app)
    let gone = batch
    for (let made = 0; gone === batch && made < most; made++) {
      gone = await eraseSome(app, of, id)
      all += gone
    }
    if (!isDone && gone < batch) await operate(app.db, countErased({ id, erased: 0, doneAt: app.clock() }))
  }
  return all
}

type Meant = { readonly clientId: string; readonly about: Buffer | null; readonly until: Date }

/** @param countsFor the instruction by which they go; null: a restore brought them back */
function eraseSome({ db }: Pick<AppContext, 'db'>, of: Meant, countsFor: string | null): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query(actAsEraser)
    const [row] = await remove(tx, removeMeant({ ...of, most: batch }))
    const gone = row?.gone ?? 0
    // A copy of them may have been made since the erasure was begun.
    if (gone > 0) await remove(tx, strikeExports({}))
    if (countsFor && gone > 0) await operate(tx, countErased({ id: countsFor, erased: gone, doneAt: null }))
    return gone
  })
}

/** Repeats an erasure for a client that a restore undid (P43). Whether anything went. */
export async function eraseForClientAgain(
  app: AppContext,
  { id, clientId, about, at, certified }: Extract<Mirror, { kind: 'client' }>,
): Promise<boolean> {
  let all = 0
  for (let gone = batch; gone === batch; all += gone)
    gone = await eraseSome(app, { clientId, about, until: at }, null)
  await app.db.transaction((tx) => certify(tx, { id, plan: certified.removed, held: [], at }, certified))
  return all > 0
}
