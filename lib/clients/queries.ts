import { and, asc, desc, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { clientInstructions, clientLeads, clients } from '#db/schema/clients.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readSql } from '#db/statement/read.ts'
import { type Page, pageOf } from '#lib/platform/page-key.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

const pageSize = 50

/** Counting ends here: a list need not know how many more. */
export const countsUpTo = 10_000

const all = read('list_clients', {}, () => {
  const held = sql`(select from ${clientLeads} where ${clientLeads.clientId} = ${clients.id} limit ${sql.raw(String(countsUpTo))})`
  return orm
    .select({
      id: clients.id,
      code: clients.code,
      name: clients.name,
      contact: clients.contact,
      contract: clients.contract,
      since: clients.since,
      endedAt: clients.endedAt,
      leads: sql<number>`(select count(*)::int from ${held} held)`,
    })
    .from(clients)
    .orderBy(sql`${clients.endedAt} nulls first`, asc(clients.name))
    .limit(500)
})

/** A client, with how many leads are held on its account, up to `countsUpTo`. */
export type ClientLine = Awaited<ReturnType<typeof all>>[number]

/** Gives clients, those whose contract runs first. */
export function listClients(db: Queryable): Promise<ClientLine[]> {
  return all(db, {})
}

const byId = read('find_client', { id: 'uuid' }, ({ id }) =>
  orm.select().from(clients).where(eq(clients.id, id)),
)

export type Client = Awaited<ReturnType<typeof byId>>[number]

export async function findClient(db: Queryable, id: string): Promise<Client | null> {
  const [row] = await byId(db, { id })
  return row ?? null
}

const byCode = read('find_client_by_code', { code: 'text' }, ({ code }) =>
  orm.select().from(clients).where(eq(clients.code, code)),
)

export async function findClientByCode(db: Queryable, code: string): Promise<Client | null> {
  const [row] = await byCode(db, { code })
  return row ?? null
}

const locked = read('lock_client', { id: 'uuid' }, ({ id }) =>
  orm.select().from(clients).where(eq(clients.id, id)).for('update'),
)

/** The same, held until the transaction ends: what comes for it meanwhile waits. */
export async function lockClient(tx: Tx, id: string): Promise<Client | null> {
  const [row] = await locked(tx, { id })
  return row ?? null
}

const lastId = sql.raw(`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`)

const leadsOf = read(
  'list_client_leads',
  { clientId: 'uuid', micros: 'bigint?', after: 'uuid?' },
  ({ clientId, micros, after }) =>
    orm
      .select({
        id: clientLeads.id,
        micros: microsOf(clientLeads.receivedAt),
        reference: clientLeads.reference,
        form: clientLeads.form,
        way: clientLeads.way,
        name: clientLeads.name,
        email: clientLeads.email,
        phone: clientLeads.phone,
        suspected: clientLeads.suspected,
        receivedAt: clientLeads.receivedAt,
      })
      .from(clientLeads)
      .where(
        and(
          eq(clientLeads.clientId, clientId),
          // One comparison, so that an index finds where the page begins.
          sql`(${clientLeads.receivedAt}, ${clientLeads.id})
            < (coalesce(${momentOf(micros)}, 'infinity'), coalesce(${after}, ${lastId}))`,
        ),
      )
      .orderBy(desc(clientLeads.receivedAt), desc(clientLeads.id))
      .limit(sql.raw(String(pageSize + 1)) as never),
)
export type ClientLeadLine = Awaited<ReturnType<typeof leadsOf>>[number]

/** Gives what is held on a client's account, the newest first, fifty at a time. */
export async function listClientLeads(
  db: Queryable,
  clientId: string,
  after: { readonly micros: number; readonly id: string } | null,
): Promise<Page<ClientLeadLine>> {
  const rows = await leadsOf(db, { clientId, micros: after?.micros ?? null, after: after?.id ?? null })
  return pageOf(rows, pageSize)
}

const leadById = read('find_client_lead', { id: 'uuid' }, ({ id }) =>
  orm.select().from(clientLeads).where(eq(clientLeads.id, id)),
)
export type ClientLead = Awaited<ReturnType<typeof leadById>>[number]

export async function findClientLead(db: Queryable, id: string): Promise<ClientLead | null> {
  const [row] = await leadById(db, { id })
  return row ?? null
}

/** When all was done that was asked for; a file alone is, once it is whole. In a statement with `disclosures`. */
export const doneAt =
  sql<Date | null>`case when ${clientInstructions.kind} = 'export' then coalesce(${clientInstructions.doneAt}, ${disclosures.finishedAt})
  else ${clientInstructions.doneAt} end`.mapWith(clientInstructions.doneAt)

const instructionsOf = () =>
  orm
    .select({
      id: clientInstructions.id,
      clientId: clientInstructions.clientId,
      kind: clientInstructions.kind,
      askedBy: clientInstructions.askedBy,
      askedOn: clientInstructions.askedOn,
      reference: clientInstructions.reference,
      about: clientInstructions.about,
      enteredName: nameOfMember,
      enteredAt: clientInstructions.enteredAt,
      disclosureId: clientInstructions.disclosureId,
      /** When the file was whole; null: it is still to be made or fetched. */
      fileAt: disclosures.finishedAt,
      fileRows: disclosures.rows,
      /** Whether somebody has fetched it whole. */
      fileFetched: sql<boolean>`exists (select from ${auditEvents}
        where ${auditEvents.objectId} = ${clientInstructions.disclosureId} and ${auditEvents.verb} = 'export.fetched')`,
      begunAt: clientInstructions.begunAt,
      erased: clientInstructions.erased,
      doneAt,
      certificate: clientInstructions.certificate,
    })
    .from(clientInstructions)
    .leftJoin(staff, eq(staff.id, clientInstructions.enteredBy))
    .leftJoin(disclosures, eq(disclosures.id, clientInstructions.disclosureId))

const ofClient = read('list_client_instructions', { clientId: 'uuid' }, ({ clientId }) =>
  instructionsOf()
    .where(eq(clientInstructions.clientId, clientId))
    .orderBy(desc(clientInstructions.enteredAt))
    .limit(200),
)
export type Instruction = Awaited<ReturnType<typeof ofClient>>[number]

/** Gives what a client told us to do, the newest first. */
export function listInstructions(db: Queryable, clientId: string): Promise<Instruction[]> {
  return ofClient(db, { clientId })
}

const instruction = read('find_client_instruction', { id: 'uuid' }, ({ id }) =>
  instructionsOf().where(eq(clientInstructions.id, id)),
)

export async function findInstruction(db: Queryable, id: string): Promise<Instruction | null> {
  const [row] = await instruction(db, { id })
  return row ?? null
}

const lockedInstruction = read('lock_client_instruction', { id: 'uuid' }, ({ id }) =>
  orm.select().from(clientInstructions).where(eq(clientInstructions.id, id)).for('update'),
)

/** The same, held until the transaction ends. */
export async function lockInstruction(tx: Tx, id: string) {
  const [row] = await lockedInstruction(tx, { id })
  return row ?? null
}

type Meant = {
  readonly clientId: SQLWrapper
  /** Whose alone; null: everybody's. */
  readonly about: SQLWrapper
  readonly until: SQLWrapper
}

/**
 * SQL of the leads that an instruction means: all of its client's, or one person's. Either has an index of its own, and only the one
 * that is meant is read, whatever plan the server keeps.
 */
export function meantBy({ clientId, about, until }: Meant): SQL {
  const ofClient = sql`select ${clientLeads.id}, ${clientLeads.receivedAt} from ${clientLeads}
    where ${clientLeads.clientId} = ${clientId} and ${clientLeads.storedAt} <= ${until}`
  return sql`(${ofClient} and ${about} is null
    union all ${ofClient} and ${about} in (${clientLeads.emailKey}, ${clientLeads.phoneKey}))`
}

const counted = readSql(
  'count_client_leads',
  { clientId: 'uuid', about: 'bytea?', until: 'timestamptz' },
  { leads: 'int', oldest: 'timestamptz?', newest: 'timestamptz?' },
  (of) => sql`select count(*)::int, min(meant.received_at), max(meant.received_at) from ${meantBy(of)} meant`,
)

/** What an instruction about all of a client's data, or about one person's, would take now. */
export async function countMeant(
  db: Queryable,
  of: { readonly clientId: string; readonly about: Buffer | null; readonly until: Date },
) {
  const [row] = await counted(db, of)
  return row ?? { leads: 0, oldest: null, newest: null }
}

const running = read('list_running_clients', {}, () =>
  orm
    .select({ id: clients.id, code: clients.code, name: clients.name })
    .from(clients)
    .where(isNull(clients.endedAt))
    .orderBy(asc(clients.name))
    .limit(500),
)

/** Gives clients whose contract runs: on whose account something can be held. */
export function listRunningClients(db: Queryable) {
  return running(db, {})
}
