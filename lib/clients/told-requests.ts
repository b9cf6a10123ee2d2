import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { clientLeads, clientRequests, clients } from '#db/schema/clients.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { kindOf } from '#db/statement/kind-of.ts'
import { read, readSql } from '#db/statement/read.ts'

/** Enters which clients are told of a request, with the mail to each; gives them. */
export const tellOfRequest = changeSql(
  'send',
  'tell_clients_of_request',
  { leadId: 'uuid', now: 'timestamptz' },
  { clientId: 'uuid' },
  ({ leadId, now }) => sql`with asking as (
      select ${requests.reference}, ${requests.asked}, coalesce(${people.emailKey}, ${people.phoneKey}) as key
      from ${requests} join ${people} on ${people.id} = ${requests.personId}
      where ${requests.leadId} = ${leadId} and ${requests.asked} <> 'question'
    ), told as (
      ${insertFrom(
        clientRequests,
        {
          id: sql`gen_random_uuid()`,
          clientId: sql`holding.client_id`,
          reference: sql`asking.reference`,
          asked: sql`asking.asked`,
          about: sql`asking.key`,
          toldAt: now,
        },
        sql`from asking cross join lateral (select distinct ${clientLeads.clientId} from ${clientLeads}
            where ${clientLeads.emailKey} = asking.key or ${clientLeads.phoneKey} = asking.key) holding
          returning ${namesOf(clientRequests.id, clientRequests.clientId)}`,
      )}
    ), queued as (
      ${insertFrom(
        outbox,
        {
          id: sql`gen_random_uuid()`,
          kind: sql`'client_asked'`,
          purpose: sql`'answer_request'`,
          stream: sql`'service'`,
          clientRequestId: sql`told.id`,
          language: sql`'en'`,
          nextAt: now,
          createdAt: now,
        },
        sql`from told`,
      )}
    )
    select told.client_id from told`,
)

const names = read('list_clients_told', { reference: 'text' }, ({ reference }) =>
  orm
    .select({ name: clients.name })
    .from(clientRequests)
    .innerJoin(clients, eq(clients.id, clientRequests.clientId))
    .where(eq(clientRequests.reference, reference))
    .orderBy(clients.name),
)

/** Gives the names of the clients who were told of a request. */
export async function listClientsTold(db: Queryable, reference: string): Promise<string[]> {
  return (await names(db, { reference })).map(({ name }) => name)
}

const told = readSql(
  'find_client_request',
  { id: 'uuid' },
  { reference: 'text', asked: kindOf(clientRequests.asked), contact: 'text', leads: 'text[]' },
  ({ id }) => sql`select ${clientRequests.reference}, ${clientRequests.asked}, ${clients.contact},
      array(select ${clientLeads.reference} from ${clientLeads}
        where ${clientLeads.clientId} = ${clientRequests.clientId}
          and ${clientRequests.about} in (${clientLeads.emailKey}, ${clientLeads.phoneKey})
        order by ${clientLeads.receivedAt} desc limit 50)
    from ${clientRequests} join ${clients} on ${clients.id} = ${clientRequests.clientId}
    where ${clientRequests.id} = ${id}`,
)

/** Gives what one client is told of one request: where, and which of its leads it is about. */
export async function findClientRequest(db: Queryable, id: string) {
  const [row] = await told(db, { id })
  return row ?? null
}

const ofClient = read('list_requests_of_client', { clientId: 'uuid' }, ({ clientId }) =>
  orm
    .select({
      id: clientRequests.id,
      reference: clientRequests.reference,
      asked: clientRequests.asked,
      toldAt: clientRequests.toldAt,
    })
    .from(clientRequests)
    .where(eq(clientRequests.clientId, clientId))
    .orderBy(desc(clientRequests.toldAt))
    .limit(100),
)
export type ToldRequest = Awaited<ReturnType<typeof ofClient>>[number]

/** Gives the requests that a client was told of, the newest first. */
export function listRequestsToldTo(db: Queryable, clientId: string): Promise<ToldRequest[]> {
  return ofClient(db, { clientId })
}
