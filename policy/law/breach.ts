/**
 * Within how many hours of learning of it the authority has to know of a breach (GDPR art. 33(1), R9). Hours run through nights,
 * Sundays and holidays, so that the same number goes for every zone and season.
 */
export const breachReportHours = 72

const hourMs = 3_600_000

/** By when the authority has to know of a breach that was learnt of at a moment. */
export function breachReportDue(knownAt: Date): Date {
  return new Date(knownAt.getTime() + breachReportHours * hourMs)
}
