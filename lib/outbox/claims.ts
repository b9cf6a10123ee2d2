import type { AppContext } from '#lib/app.ts'
import { renewClaims } from '#lib/doors/send/outbox/record-outcomes.ts'
import type { Permitted } from '#lib/doors/send/permit.ts'
import type { PurposeId } from '#policy/vocabulary.ts'

const renewEveryMs = 15_000

/** Renews the claims of what waits its turn or its answer: a slow server is no dead worker. */
export function holdClaims(app: AppContext) {
  const held = new Set<string>()
  let total = 0
  const renewing = setInterval(() => {
    renewClaims(app.db, [...held], app.clock()).catch(() => {})
  }, renewEveryMs)
  return {
    hold: (permits: readonly Permitted<PurposeId>[]) => {
      total += permits.length
      for (const { message } of permits) held.add(message.id)
    },
    release: (ids: readonly string[]) => {
      for (const id of ids) held.delete(id)
    },
    /** How many were ever held. */
    total: () => total,
    close: () => clearInterval(renewing),
  }
}
