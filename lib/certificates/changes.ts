import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { certificates, type ErasedAt } from '#db/schema/certificates.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { HeldBack } from '#db/schema/holds.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** Keeps what is certified of an erasure, with it. */
export const insertCertificate = change(
  'operation',
  'insert_certificate',
  {
    id: 'uuid',
    reference: 'text',
    requests: 'text[]',
    removed: 'jsonb',
    held: 'jsonb',
    processors: 'jsonb',
    erasedAt: 'timestamptz',
    finalAt: 'timestamptz?',
  },
  ({ removed, held, processors, requests, ...values }) =>
    orm
      .insert(certificates)
      .values({
        ...values,
        requests: requests as unknown as SQL<string[]>,
        removed: removed as SQL<ErasurePlan>,
        held: held as SQL<HeldBack[]>,
        processors: processors as SQL<ErasedAt[]>,
      })
      .onConflictDoNothing({ target: certificates.id }),
)

/** Keeps that companies confirmed. */
export const setConfirmed = change(
  'operation',
  'confirm_certificate',
  { id: 'uuid', processors: 'jsonb', finalAt: 'timestamptz?' },
  ({ id, processors, finalAt }) =>
    orm
      .update(certificates)
      .set({ processors: processors as SQL<ErasedAt[]>, finalAt })
      .where(and(eq(certificates.id, id), isNull(certificates.finalAt)))
      .returning({ id: certificates.id }),
)
