import { type EvidenceReport, reportEvidence } from '#lib/promises/report.ts'
import { built } from './built.ts'
import { app } from './context.ts'

/** One look serves whoever asks within so long: a crowd costs the database no more than one visitor. */
const freshMs = 5_000

let latest: { readonly since: number; readonly report: Promise<EvidenceReport> } | undefined

/**
 * What live data says of each promise, at most five seconds old.
 * @throws when the database is away; the next call looks again
 */
export async function evidenceReport(): Promise<EvidenceReport> {
  const opened = await app()
  const now = performance.now()
  if (!latest || now - latest.since > freshMs)
    latest = { since: now, report: reportEvidence(opened, built.tested) }
  const { report } = latest
  report.catch(() => {
    latest = undefined
  })
  return report
}

/** How many promises of the page live data contradicts now. */
export async function countBroken(): Promise<number> {
  const { lines } = await evidenceReport()
  return lines.filter(({ state }) => state === 'broken').length
}
