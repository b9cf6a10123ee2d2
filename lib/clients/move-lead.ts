import { sql } from 'drizzle-orm'
import { actAsEraser } from '#db/roles.ts'
import { clientLeads } from '#db/schema/clients.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { correspondence } from '#db/schema/correspondence.ts'
import { files } from '#db/schema/files.ts'
import { leads, saidSql } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { projects } from '#db/schema/projects.ts'
import { requests } from '#db/schema/requests.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { forgetAgain } from '#lib/doors/erase/forget-lead.ts'
import { removal } from '#lib/doors/erase/removal.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { strikeExports } from '#lib/exports/changes.ts'
import { isHeldAtAll } from '#lib/holds/covers.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { findClient } from './queries.ts'

const movable = readSql(
  'lock_movable_lead',
  { id: 'uuid', onlyOf: 'uuid?' },
  {
    personId: 'uuid',
    phone: 'text?',
    /** It waits for its own person, or is a request about their own data. */
    waits: 'boolean',
    /** Its person asked that their data be left as it is, or it has to stay by law. */
    stays: 'boolean',
    /** The agency has written about it, done something for it, or keeps files of it. */
    begun: 'boolean',
  },
  ({
    id,
    onlyOf,
  }) => sql`select ${leads.personId}, coalesce(${sql.raw(saidSql('phone', 'leads'))}, ${people.phone}),
      ${leads.recordClass} = 'request' or coalesce(${leads.quarantine}, '') in ('mailbox', 'referral'),
      ${people.restrictedAt} is not null or ${isHeldAtAll(people.id)},
      exists (select from ${correspondence} where ${correspondence.leadId} = ${leads.id})
        or exists (select from ${files} where ${files.leadId} = ${leads.id})
        or exists (select from ${projects} where ${projects.leadId} = ${leads.id})
    from ${leads} join ${people} on ${people.id} = ${leads.personId}
    where ${leads.id} = ${id} and ${visibleTo(onlyOf)}
    for update of ${leads}, ${people}`,
)

const copy = changeSql(
  'capture',
  'copy_lead_to_client',
  { id: 'uuid', clientId: 'uuid', phoneKey: 'bytea?', now: 'timestamptz' },
  {},
  ({ id, clientId, phoneKey, now }) =>
    insertFrom(
      clientLeads,
      {
        // Its message is sealed to its id, which stays.
        id: leads.id,
        clientId,
        reference: leads.reference,
        form: leads.form,
        way: sql`'moved'`,
        enteredBy: leads.enteredBy,
        email: people.email,
        emailKey: people.emailKey,
        phoneKey,
        name: sql.raw(saidSql('name', 'leads')),
        company: sql.raw(saidSql('company', 'leads')),
        phone: sql.raw(saidSql('phone', 'leads')),
        details: leads.details,
        message: leads.message,
        language: leads.language,
        noticeNumber: leads.noticeNumber,
        ipPrefix: leads.ipPrefix,
        suspected: leads.quarantine,
        receivedAt: leads.receivedAt,
        storedAt: now,
      },
      sql`from ${leads} join ${people} on ${people.id} = ${leads.personId} where ${leads.id} = ${id}`,
    ),
)

/** Whoever was known by that lead alone was never the agency's. */
const removeIfBare = changeSql(
  'erase',
  'remove_moved_person',
  { id: 'uuid' },
  { gone: 'boolean' },
  ({ id }) =>
    removal(
      'people',
      sql`select ${people.id} from ${people} where ${people.id} = ${id}
      and not exists (select from ${leads} where ${leads.personId} = ${people.id})
      and not exists (select from ${consentEvents} where ${consentEvents.personId} = ${people.id})
      and not exists (select from ${requests} where ${requests.personId} = ${people.id})`,
    ),
)

/**
 * Why a lead is not moved: `gone` it, or the client, is not there · `waits` for its own person, or is a request · `stays` by a restriction
 * or a hold · `begun` the agency has acted on it on its own account.
 */
export type Moved = 'moved' | 'gone' | 'waits' | 'stays' | 'begun'

/**
 * Moves a lead of the agency's own onto a client's account, where it should have come (P30): it leaves the agency's leads, and so does a
 * person who was known by nothing else. There is no way back: what is a client's never becomes the agency's.
 */
export async function moveLead(
  app: AppContext,
  {
    leadId,
    clientId,
    onlyOf,
  }: { readonly leadId: string; readonly clientId: string; readonly onlyOf: string | null },
  actor: Actor,
): Promise<Moved> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const client = await findClient(tx, clientId)
    // A hold that is being placed has the person first: a statement that waited for it does not see it, and the next one does.
    await movable(tx, { id: leadId, onlyOf })
    const [lead] = await movable(tx, { id: leadId, onlyOf })
    if (!lead || !client || client.endedAt) return 'gone'
    if (lead.waits) return 'waits'
    if (lead.stays) return 'stays'
    if (lead.begun) return 'begun'
    const { personId, phone } = lead
    await enter(tx, copy({ id: leadId, clientId, phoneKey: typedPhoneKey(app, phone), now }))
    await recordEvent(tx, {
      at: now,
      actor,
      verb: 'client.lead_moved',
      objectId: leadId,
      facts: { client: clientId },
    })
    await forgetAgain(tx, leadId)
    await tx.query(actAsEraser)
    await remove(tx, removeIfBare({ id: personId }))
    // Kept copies of the agency's own leads are made anew without it.
    await remove(tx, strikeExports({}))
    return 'moved'
  })
}
