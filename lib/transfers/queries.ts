import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { packages } from '#db/schema/packages.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transfers } from '#db/schema/transfers.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const ofLead = read('list_transfers', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select({
      id: transfers.id,
      company: transfers.company,
      confirmedAt: transfers.confirmedAt,
      fetchedAt: transfers.fetchedAt,
      expiresAt: transfers.expiresAt,
      /** The mail with the link did not leave, or came back. */
      unsent: sql<boolean>`coalesce(${outbox.state} in ('refused', 'failed', 'returned'), false)`,
    })
    .from(transfers)
    .leftJoin(outbox, eq(outbox.id, transfers.id))
    .where(eq(transfers.leadId, leadId))
    .orderBy(asc(transfers.namedAt), asc(transfers.id)),
)

/** A company that somebody named; `confirmedAt` null: they have not pressed yet. */
export type TransferRow = Awaited<ReturnType<typeof ofLead>>[number]

/** Gives the companies that the person of a request named, the oldest first. */
export function listTransfers(db: Queryable, leadId: string): Promise<TransferRow[]> {
  return ofLead(db, { leadId })
}

const facts = {
  id: transfers.id,
  leadId: transfers.leadId,
  personId: transfers.personId,
  company: transfers.company,
  companyKey: transfers.companyKey,
  expiresAt: transfers.expiresAt,
  fetchedAt: transfers.fetchedAt,
  reference: requests.reference,
  language: people.language,
  name: people.name,
  email: people.email,
}

const withFacts = () =>
  orm
    .select(facts)
    .from(transfers)
    .innerJoin(requests, eq(requests.leadId, transfers.leadId))
    .innerJoin(people, eq(people.id, transfers.personId))

const byId = read('find_transfer', { id: 'uuid' }, ({ id }) => withFacts().where(eq(transfers.id, id)))

/** What mail to a company says of a transfer. */
export type Transfer = Awaited<ReturnType<typeof byId>>[number]

/** Gives a transfer; null: there is none of this id, or its person is gone. */
export async function findTransfer(db: Queryable, id: string): Promise<Transfer | null> {
  const [row] = await byId(db, { id })
  return row ?? null
}

const byToken = read('find_transfer_by_token', { hash: 'bytea', now: 'timestamptz' }, ({ hash, now }) =>
  withFacts().where(
    and(
      eq(transfers.hash, hash),
      isNull(transfers.fetchedAt),
      gt(transfers.expiresAt, now),
      sql`exists (select from ${packages} where ${packages.leadId} = ${transfers.leadId}
        and ${packages.state} = 'ready' and ${packages.expiresAt} > ${now})`,
    ),
  ),
)

/** Gives what a company's mailed link opens; null: it was used, has ended, or is none. Looking discloses nothing (E4). */
export async function findTransferByToken(db: Queryable, hash: Buffer, now: Date): Promise<Transfer | null> {
  const [row] = await byToken(db, { hash, now })
  return row ?? null
}
