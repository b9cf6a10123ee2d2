import type { Tx } from '#db/client.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { HeldBack } from '#db/schema/holds.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { insertCertificate } from '#lib/certificates/changes.ts'
import { readUsedFor } from '#lib/certificates/queries.ts'
import { newReference } from '#lib/leads/found-by.ts'
import { processorsInUse } from '#policy/sections/processors.ts'
import type { ProcessorRole } from '#policy/vocabulary.ts'

/** What a certificate is made of that is gone with its person. */
export type Certified = {
  readonly reference: string
  readonly requests: string[]
  /** Names of the companies whose services were used for them. */
  readonly processors: string[]
}

/** Reads, before somebody goes, what their certificate will name: companies that hold something of theirs by this deployment's use. */
export async function readCertified(
  tx: Tx,
  { agency, notice }: Pick<AppContext, 'agency' | 'notice'>,
  personId: string,
): Promise<Certified> {
  const { mailed, wrote, files, requests } = await readUsedFor(tx, personId)
  const holds: { readonly [R in ProcessorRole]?: boolean } = {
    database: true,
    mail: mailed,
    mailbox: wrote,
    files,
  }
  const used = processorsInUse(agency.policy.processors, notice.deployment).filter(({ role }) => holds[role])
  const processors = [...new Set(used.map(({ processor, host }) => processor?.name ?? host))]
  return { reference: newReference().replace(/^./, 'C'), requests: [...requests], processors }
}

/** Keeps what is certified with the erasure; final at once where no company has anything to confirm. */
export async function certify(
  tx: Tx,
  erasure: {
    readonly id: string
    readonly plan: ErasurePlan
    readonly held: readonly HeldBack[]
    readonly at: Date
  },
  { reference, requests, processors }: Certified,
): Promise<void> {
  const { id, plan: removed, held, at: erasedAt } = erasure
  await operate(
    tx,
    insertCertificate({
      id,
      reference,
      requests,
      removed,
      held,
      processors: processors.map((name) => ({ name, confirmedAt: null })),
      erasedAt,
      finalAt: processors.length === 0 ? erasedAt : null,
    }),
  )
}
