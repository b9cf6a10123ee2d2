import { sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { clientLeads, clients } from '#db/schema/clients.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import type { Part } from './part.ts'

/** The client by its code, held until the transaction ends: whose contract is over gets nothing any more. */
export const client: Part = {
  name: 'client',
  sql: ({ client: code }) => sql`select ${clients.id} from ${clients}
    where ${clients.code} = ${code} and ${clients.endedAt} is null for key share`,
}

export const clientLead: Part = {
  name: 'client_lead',
  sql: ({ leadId, now, numberKey, quarantine, ...given }) => {
    const { reference, form, way, enteredBy, email, emailKey, name, company, phone, details, message } = given
    const { language, noticeNumber, ipPrefix } = given
    const sent = {
      reference,
      form,
      way,
      enteredBy,
      email,
      emailKey,
      phoneKey: numberKey,
      name,
      company,
      phone,
    }
    const around = { details, message, language, noticeNumber, ipPrefix, suspected: quarantine }
    return insertFrom(
      clientLeads,
      { id: leadId, clientId: sql`client.id`, ...sent, ...around, receivedAt: now, storedAt: now },
      sql`from claim, client returning ${namesOf(clientLeads.id, clientLeads.clientId)}`,
    )
  },
}

export const clientLogged: Part = {
  name: 'logged',
  sql: ({ now, actorKind, actorId, facts }) =>
    insertFrom(
      auditEvents,
      {
        at: now,
        actorKind,
        actorId,
        verb: sql`'client.lead_captured'`,
        objectId: sql`client_lead.id`,
        facts: sql`${facts} || jsonb_build_object('client', client_lead.client_id)`,
      },
      sql`from client_lead`,
    ),
}
