import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { tokens } from '#db/schema/tokens.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { spendToken } from '#lib/doors/choices/tokens/changes.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { eraseWithin } from './erase.ts'
import { forgetLead } from './forget-lead.ts'
import { putMirrors } from './put-mirrors.ts'

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

/**
 * The press of somebody who was named in a form by another and does not want to be (P07). Who is known by nothing else
 * is erased whole, and their address marked, so that nobody names them again; of anybody else what was said goes. The link is
 * used up with it, or with neither.
 * @returns what went: they themselves, or what was said of them alone, but for what a hold keeps; null for a link that was used,
 * has ended or was made up
 */
export async function declineReferral(app: AppContext, token: string): Promise<'person' | 'lead' | null> {
  const hash = digestBytes(token)
  const at = app.clock()
  const declined = await app.db.transaction(async (tx) => {
    // An erasure has the person before their links, and a hold that is being placed has them first: so have we.
    await lock(tx, { hash })
    const spent = await spendToken(tx, 'agree_referral', hash, at)
    if (!spent) return null
    const { personId, recordId } = spent
    const actor = { kind: 'person', id: personId } as const
    const stillDue = () => isKnownByThisAlone(tx, personId, recordId)
    if (await eraseWithin(tx, app, at, { personId, reason: 'request', actor, stillDue })) return 'person'
    await forgetLead(tx, app, recordId, at)
    return 'lead'
  })
  // They are gone, and their link is used: a store that is away is none of their business, and the worker goes on with it.
  if (declined) await putMirrors(app).catch(() => {})
  return declined
}

async function isKnownByThisAlone(tx: Tx, personId: string, leadId: string): Promise<boolean> {
  const [found] = await known(tx, { personId, leadId })
  return found?.alone ?? false
}
