import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { tokens } from '#db/schema/tokens.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { spendToken } from '#lib/doors/choices/tokens/changes.ts'
import { notHeld, recordsOf } from '#lib/holds/covers.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { eraseWithin } from './erase.ts'
import { keepMirror, putMirrors } from './put-mirrors.ts'
import { removal } from './removal.ts'
import { remove } from './remove.ts'

const removeLead = changeSql('erase', 'remove_lead', { id: 'uuid' }, { gone: 'boolean' }, ({ id }) =>
  removal('leads', sql`select ${leads.id} from ${leads} where ${leads.id} = ${id}`),
)

const lock = read('lock_referred', { hash: 'bytea' }, ({ hash }) =>
  orm
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, orm.select({ id: tokens.personId }).from(tokens).where(eq(tokens.hash, hash))))
    .for('update'),
)

const known = readSql(
  'known_by_lead_alone',
  { personId: 'uuid', leadId: 'uuid' },
  { alone: 'boolean' },
  ({ personId, leadId }) => sql`select
    not exists (select from ${leads} where ${leads.personId} = ${personId} and ${leads.id} <> ${leadId})
    and not exists (select from ${consentEvents} where ${consentEvents.personId} = ${personId}) as alone`,
)

const free = read('find_free_lead', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.id, id), notHeld(leads.personId, recordsOf(sql`${leads.recordClass}`)))),
)

/**
 * The press of somebody who was named in a form by another and does not want to be (P07). Who is known by nothing else
 * is erased whole, and their address marked, so that nobody names them again; of anybody else what was said goes. The link is
 * used up with it, or with neither.
 * @returns false for a link that was used, has ended or was made up
 */
export async function declineReferral(app: AppContext, token: string): Promise<boolean> {
  const hash = digestBytes(token)
  const at = app.clock()
  const declined = await app.db.transaction(async (tx) => {
    // An erasure has the person before their links, and a hold that is being placed has them first: so have we.
    await lock(tx, { hash })
    const spent = await spendToken(tx, 'agree_referral', hash, at)
    if (!spent) return false
    const { personId, recordId } = spent
    const actor = { kind: 'person', id: personId } as const
    const stillDue = () => isKnownByThisAlone(tx, personId, recordId)
    if (!(await eraseWithin(tx, app, at, { personId, reason: 'request', actor, stillDue })))
      await forget(tx, app, recordId, at)
    return true
  })
  // They are gone, and their link is used: a store that is away is none of their business, and the worker goes on with it.
  if (declined) await putMirrors(app).catch(() => {})
  return declined
}

async function isKnownByThisAlone(tx: Tx, personId: string, leadId: string): Promise<boolean> {
  const [found] = await known(tx, { personId, leadId })
  return found?.alone ?? false
}

/** What one lead brought, where its person stays. Nothing of anybody on hold goes (P44). */
async function forget(tx: Tx, { keys }: Pick<AppContext, 'keys'>, id: string, at: Date): Promise<void> {
  if ((await free(tx, { id })).length === 0) return
  await keepMirror(tx, keys.suppression, { kind: 'lead', id, at })
  await forgetAgain(tx, id)
}

/** The same for a lead that went before, and that a restore brought back. Whether it had. */
export async function forgetAgain(tx: Tx, id: string): Promise<boolean> {
  await tx.query(actAsEraser)
  return (await remove(tx, removeLead({ id }))).length > 0
}
