import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { clientInstructions, clientLeads, clients } from '#db/schema/clients.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { leads } from '#db/schema/leads.ts'
import { notices } from '#db/schema/notices.ts'
import { readSql } from '#db/statement/read.ts'
import { doneAt } from '#lib/clients/queries.ts'

/** The newest that are held for clients: of each client's, by the index of theirs. */
const newest = sql`select newest.id, newest.received_at from ${clients} cross join lateral (
    select ${clientLeads.id}, ${clientLeads.receivedAt}, ${clientLeads.storedAt} from ${clientLeads}
    where ${clientLeads.clientId} = ${clients.id} order by ${clientLeads.storedAt} desc limit 1000) newest
  order by newest.stored_at desc limit 1000`

/** What an instruction about one person left, by the index of how they are known: asked of both at once, all of a client's are read. */
const leftBehind = (
  key: SQLWrapper,
) => sql`select from ${clientLeads} where ${key} = ${clientInstructions.about}
  and ${clientLeads.clientId} = ${clientInstructions.clientId} and ${clientLeads.storedAt} <= ${clientInstructions.begunAt}`

const figures = readSql(
  'evidence_of_clients',
  { forms: 'text[]', dayAgo: 'timestamptz', monthAgo: 'timestamptz' },
  {
    /** The newest that are held, and whatever was erased. */
    looked: 'int',
    last: 'timestamptz?',
    /** Leads among the agency's own that came by a form which the policy in force says is run for a client. */
    astray: 'int',
    /** Leads that stand on both sides. */
    twice: 'int',
    /** Instructions that nobody carried out within a month, or whose erasure did not end within a day. */
    ignored: 'int',
    /** Instructions said to be done that left what they should have taken. */
    unfinished: 'int',
  },
  ({ forms, dayAgo, monthAgo }) => sql`with lately as materialized (${newest})
  select (select count(*)::int from lately) + (select coalesce(sum(${clientInstructions.erased}), 0)::int from ${clientInstructions}),
    (select max(lately.received_at) from lately),
    (select count(*)::int from (select from ${leads} where ${leads.form} = any(${forms})
      and ${leads.noticeNumber} = (select max(${notices.number}) from ${notices}) limit 1000) astray),
    (select count(*)::int from lately join ${leads} on ${leads.id} = lately.id),
    (select count(*)::int from ${clientInstructions} left join ${disclosures} on ${disclosures.id} = ${clientInstructions.disclosureId}
      where ${doneAt} is null and (${clientInstructions.begunAt} < ${dayAgo}
        or (${clientInstructions.begunAt} is null and ${clientInstructions.enteredAt} < ${monthAgo}))),
    (select count(*)::int from ${clientInstructions} where ${clientInstructions.doneAt} < ${dayAgo}
      and case when ${clientInstructions.about} is null
        then (select min(${clientLeads.storedAt}) from ${clientLeads} where ${clientLeads.clientId} = ${clientInstructions.clientId})
          <= ${clientInstructions.begunAt}
        else exists (${leftBehind(clientLeads.emailKey)}) or exists (${leftBehind(clientLeads.phoneKey)}) end)`,
)

/** What is held for clients, and whether it stays theirs. Counts alone. */
export type ClientFigures = Awaited<ReturnType<typeof figures>>[number]

const dayMs = 24 * 3_600_000

/** @throws Error where the database gives no figures */
export async function readClientFigures(
  db: Queryable,
  { forms, now }: { readonly forms: readonly string[]; readonly now: Date },
): Promise<ClientFigures> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const [row] = await figures(db, { forms, dayAgo: ago(1), monthAgo: ago(30) })
  if (!row) throw new Error('The database gave no figures of what is held for clients.')
  return row
}
