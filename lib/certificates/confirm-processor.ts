import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { signCertificate } from './certificate.ts'
import { setConfirmed } from './changes.ts'
import { type CertificateRow, lockCertificate } from './queries.ts'

/**
 * Notes that a company let go too of somebody who was erased; with the last one the certificate is final.
 * @returns whether it was noted now: not when it had been, or the certificate names no such company
 */
export async function confirmProcessor(
  app: AppContext,
  { id, name, actor }: { id: string; name: string; actor: Actor },
): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const found = await lockCertificate(tx, id)
    if (!found?.processors.some((one) => one.name === name && !one.confirmedAt)) return false
    const processors = found.processors.map((one) =>
      one.name === name ? { name, confirmedAt: at.toISOString() } : one,
    )
    const isFinal = processors.every(({ confirmedAt }) => confirmedAt)
    if ((await operate(tx, setConfirmed({ id, processors, finalAt: isFinal ? at : null }))).length === 0)
      return false
    await recordEvent(tx, { at, actor, verb: 'certificate.confirmed', objectId: id, facts: { isFinal } })
    return true
  })
}

/** The certificate as a file: signed anew each time, since it says how far the companies are. */
export function writeCertificate(app: AppContext, row: CertificateRow): string {
  const { reference, removed, held, processors, erasedAt } = row
  const controller = app.agency.content.name
  return signCertificate(app.keys, {
    reference,
    controller,
    removed: [...removed],
    held,
    processors: [...processors],
    erasedAt,
    issuedAt: app.clock(),
  })
}
