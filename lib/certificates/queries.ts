import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { certificates } from '#db/schema/certificates.ts'
import { correspondence } from '#db/schema/correspondence.ts'
import { erasures } from '#db/schema/erasures.ts'
import { files } from '#db/schema/files.ts'
import { deliveries } from '#db/schema/outbox.ts'
import { requests } from '#db/schema/requests.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'

const byReference = read('find_certificate', { reference: 'text' }, ({ reference }) =>
  orm
    .select()
    .from(certificates)
    .where(sql`${certificates.reference} = ${reference} or ${certificates.requests} @> array[${reference}]`)
    // What a hold kept back has a certificate of its own once it went.
    .orderBy(desc(certificates.erasedAt))
    .limit(1),
)

/** What is certified of one erasure. */
export type CertificateRow = Awaited<ReturnType<typeof byReference>>[number]

/** Finds a certificate by its own reference, or by that of a request that the erasure answered. */
export async function findCertificate(db: Queryable, reference: string): Promise<CertificateRow | null> {
  const [row] = await byReference(db, { reference })
  return row ?? null
}

const certified = read('list_certified', { ids: 'uuid[]' }, ({ ids }) =>
  orm.select({ id: certificates.id }).from(certificates).where(sql`${certificates.id} = any(${ids})`),
)

/** Gives which of these erasures have a certificate here. */
export async function listCertified(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await certified(db, { ids })).map(({ id }) => id))
}

const locked = read('lock_certificate', { id: 'uuid' }, ({ id }) =>
  orm.select().from(certificates).where(eq(certificates.id, id)).for('update'),
)

/** Finds a certificate and keeps others from changing it until the transaction ends. */
export async function lockCertificate(tx: Queryable, id: string): Promise<CertificateRow | null> {
  const [row] = await locked(tx, { id })
  return row ?? null
}

const pending = read('list_pending_certificates', {}, () =>
  orm
    .select()
    .from(certificates)
    .where(isNull(certificates.finalAt))
    .orderBy(asc(certificates.erasedAt))
    .limit(100),
)

/** Gives certificates for which a company has still to confirm, the oldest first. */
export function listPendingCertificates(db: Queryable): Promise<CertificateRow[]> {
  return pending(db, {})
}

const usedFor = readSql(
  'read_used_for_person',
  { personId: 'uuid' },
  { mailed: 'boolean', wrote: 'boolean', files: 'boolean', requests: 'text[]' },
  ({ personId }) => sql`select
    exists (select from ${deliveries} where ${deliveries.personId} = ${personId} and ${deliveries.transport} <> 'outbox'),
    exists (select from ${correspondence} where ${correspondence.personId} = ${personId} and ${correspondence.direction} = 'in'),
    exists (select from ${files} where ${files.personId} = ${personId}),
    array(select ${requests.reference} from ${requests} where ${requests.personId} = ${personId} and ${requests.asked} = 'erasure'
      -- What a hold kept back of an erasure before answers the same requests, which name nobody any more.
      union select unnest(${certificates.requests}) from ${certificates} join ${erasures} on ${erasures.id} = ${certificates.id}
        where ${erasures.personId} = ${personId} and ${erasures.held} <> '{}')`,
)

/** Reads what of this deployment was used for a person, and which of their requests an erasure answers. */
export async function readUsedFor(tx: Queryable, personId: string) {
  const [row] = await usedFor(tx, { personId })
  return row ?? { mailed: false, wrote: false, files: false, requests: [] }
}
