import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { staff } from '#db/schema/staff.ts'
import { tokens } from '#db/schema/tokens.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readBuilt } from '#db/statement/read.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'

const columns = {
  id: requests.id,
  reference: requests.reference,
  leadId: requests.leadId,
  personId: requests.personId,
  email: people.email,
  asked: requests.asked,
  place: requests.place,
  receivedAt: requests.receivedAt,
  dueAt: requests.dueAt,
  provenAt: requests.provenAt,
  provenHow: requests.provenHow,
  answeredAt: requests.answeredAt,
  outcome: requests.outcome,
  answeredBy: staff.email,
  deed: requests.deed,
  ground: requests.ground,
  erasesAt: requests.erasesAt,
  extendedAt: requests.extendedAt,
  extendedWhy: requests.extendedWhy,
  appealedAt: requests.appealedAt,
  refusedBy: requests.refusedBy,
}

const { email: _, answeredBy: __, ...lockedColumns } = columns

const withNames = () =>
  orm
    .select(columns)
    .from(requests)
    .leftJoin(people, eq(people.id, requests.personId))
    .leftJoin(staff, eq(staff.id, requests.answeredBy))

const byId = read('find_request', { id: 'uuid' }, ({ id }) => withNames().where(eq(requests.id, id)))

/** What somebody asked about their data, by when it is due and what came of it. */
export type DataRequest = Awaited<ReturnType<typeof byId>>[number]

/** Gives a request about somebody's data; null: there is none of this id. */
export async function findRequest(db: Queryable, id: string): Promise<DataRequest | null> {
  const [row] = await byId(db, { id })
  return row ?? null
}

const ofPerson = read('list_requests_of_person', { personId: 'uuid' }, ({ personId }) =>
  withNames().where(eq(requests.personId, personId)).orderBy(desc(requests.receivedAt), asc(requests.id)),
)

/** Gives what somebody asked about their data, the newest first. */
export async function listRequestsOf(db: Queryable, personId: string): Promise<DataRequest[]> {
  return ofPerson(db, { personId })
}

const ofLead = read('find_request_of_lead', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select({
      reference: requests.reference,
      asked: requests.asked,
      place: requests.place,
      dueAt: requests.dueAt,
      outcome: requests.outcome,
      deed: requests.deed,
      ground: requests.ground,
      erasesAt: requests.erasesAt,
      extendedWhy: requests.extendedWhy,
      appealedAt: requests.appealedAt,
      id: requests.id,
      answeredAt: requests.answeredAt,
      personId: requests.personId,
      language: people.language,
    })
    .from(requests)
    .leftJoin(people, eq(people.id, requests.personId))
    .where(eq(requests.leadId, leadId)),
)

export type RequestFacts = Awaited<ReturnType<typeof ofLead>>[number]

/** Gives what mail about a request may say of it. */
export async function findRequestOfLead(db: Queryable, leadId: string): Promise<RequestFacts | null> {
  const [row] = await ofLead(db, { leadId })
  return row ?? null
}

const owned = read('find_own_request', { hash: 'bytea', now: 'timestamptz' }, ({ hash, now }) =>
  orm
    .select({ ...columns, language: people.language, restrictedAt: people.restrictedAt })
    .from(tokens)
    .innerJoin(requests, eq(requests.leadId, tokens.recordId))
    .innerJoin(people, and(eq(people.id, tokens.personId), eq(people.id, requests.personId)))
    .leftJoin(staff, eq(staff.id, requests.answeredBy))
    .where(and(eq(tokens.hash, hash), eq(tokens.use, 'open_request'), gt(tokens.expiresAt, now))),
)

/** A request as its own person sees it, through the link that their mailbox got. */
export type OwnRequest = Awaited<ReturnType<typeof owned>>[number]

/** Gives the request that a mailed link leads to; null: the link has ended, or is none. Looking changes nothing (E4). */
export async function findOwnRequest(db: Queryable, hash: Buffer, now: Date): Promise<OwnRequest | null> {
  const [row] = await owned(db, { hash, now })
  return row ?? null
}

const locked = read('lock_request', { id: 'uuid' }, ({ id }) =>
  orm.select(lockedColumns).from(requests).where(eq(requests.id, id)).for('update'),
)

/** A request as whoever decides about it finds it. */
export type LockedRequest = Awaited<ReturnType<typeof locked>>[number]

/** Locks a request until the transaction ends. Lock its person first. Null: there is none of this id. */
export async function lockRequest(tx: Tx, id: string): Promise<LockedRequest | null> {
  const [row] = await locked(tx, { id })
  return row ?? null
}

const pageSize = 50

type Order = {
  readonly by: typeof requests.dueAt | typeof requests.answeredAt
  readonly from: 'first' | 'last'
}

const pageOfRequests = (db: Queryable, after: PageKey | null, open: boolean, { by, from }: Order) => {
  const key = after && sql`(${momentOf(after.micros)}, ${after.id}::uuid)`
  const beyond =
    from === 'first' ? sql`(${by}, ${requests.id}) > ${key}` : sql`(${by}, ${requests.id}) < ${key}`
  const direction = from === 'first' ? asc : desc
  return readBuilt(
    db,
    orm
      .select({ ...columns, micros: microsOf(by) })
      .from(requests)
      .leftJoin(people, eq(people.id, requests.personId))
      .leftJoin(staff, eq(staff.id, requests.answeredBy))
      .where(
        and(open ? isNull(requests.answeredAt) : isNotNull(requests.answeredAt), key ? beyond : undefined),
      )
      .orderBy(direction(by), direction(requests.id))
      .limit(pageSize + 1),
  )
}

type RequestLine = DataRequest & { readonly micros: number }

/** Gives requests that wait, the one that is due first on top, fifty at a time. */
export async function listOpenRequests(db: Queryable, after: PageKey | null): Promise<Page<RequestLine>> {
  return pageOf(await pageOfRequests(db, after, true, { by: requests.dueAt, from: 'first' }), pageSize)
}

/** Gives requests that were resolved, the latest on top, fifty at a time. */
export async function listResolvedRequests(db: Queryable, after: PageKey | null): Promise<Page<RequestLine>> {
  return pageOf(await pageOfRequests(db, after, false, { by: requests.answeredAt, from: 'last' }), pageSize)
}
