import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { clientInstructions, clientLeads } from '#db/schema/clients.ts'
import { leads } from '#db/schema/leads.ts'
import { notices } from '#db/schema/notices.ts'
import { readSql } from '#db/statement/read.ts'

/** Leads that are left of one kind of instructions: asked of both kinds at once, every lead would be read for every instruction. */
const leftOf = (about: SQL, dayAgo: SQL) => sql`(select count(*)::int from ${clientInstructions}
      join ${clientLeads} on ${clientLeads.clientId} = ${clientInstructions.clientId}
        and ${clientLeads.storedAt} <= ${clientInstructions.begunAt} and ${about}
      where ${clientInstructions.doneAt} < ${dayAgo} and ${clientInstructions.kind} <> 'export')`

const figures = readSql(
  'evidence_of_clients',
  { forms: 'text[]', dayAgo: 'timestamptz', monthAgo: 'timestamptz' },
  {
    held: 'int',
    last: 'timestamptz?',
    /** Leads among the agency's own that came by a form which the policy in force says is run for a client. */
    astray: 'int',
    /** Leads that stand on both sides. */
    twice: 'int',
    /** Instructions that nobody carried out within a month, or whose erasure did not end within a day. */
    ignored: 'int',
    /** Leads that an instruction said to be done should have taken. */
    left: 'int',
  },
  ({ forms, dayAgo, monthAgo }) => sql`select
    (select count(*)::int from ${clientLeads}) + (select coalesce(sum(${clientInstructions.erased}), 0)::int from ${clientInstructions}),
    (select max(${clientLeads.receivedAt}) from ${clientLeads}),
    (select count(*)::int from ${leads} where ${leads.form} = any(${forms}) and ${leads.noticeNumber} = (select max(${notices.number}) from ${notices})),
    (select count(*)::int from (select ${clientLeads.id} from ${clientLeads} order by ${clientLeads.storedAt} desc limit 1000) newest
      join ${leads} on ${leads.id} = newest.id),
    (select count(*)::int from ${clientInstructions} where ${clientInstructions.doneAt} is null
      and (${clientInstructions.begunAt} < ${dayAgo}
        or (${clientInstructions.begunAt} is null and ${clientInstructions.enteredAt} < ${monthAgo}))),
    ${leftOf(sql`${clientInstructions.about} in (${clientLeads.emailKey}, ${clientLeads.phoneKey})`, dayAgo)}
    + ${leftOf(sql`${clientInstructions.about} is null`, dayAgo)}`,
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
