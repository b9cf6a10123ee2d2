import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { dayIn } from '#policy/time/moments.ts'
import { closeDays, rollUpDays } from './changes.ts'

/** So many days at least stand by themselves before they become months. */
export const daysKept = 92
const dayMs = 24 * 60 * 60 * 1000

/** The first day that still stands by itself: months become months whole. */
export function rolledUpBefore(now: Date): Date {
  const oldest = new Date(now.getTime() - daysKept * dayMs)
  return new Date(Date.UTC(oldest.getUTCFullYear(), oldest.getUTCMonth(), 1))
}

/** P40: ends the days that are over, and makes months of those of long ago. Gives how many rows came of it. */
export async function closeCounts({ db, clock, agency }: AppContext): Promise<number> {
  const now = clock()
  const today = dayIn(now, agency.policy.workingHours.timeZone)
  const ended = await operate(db, closeDays({ today }))
  const months = await operate(db, rollUpDays({ before: rolledUpBefore(now) }))
  return ended.length + months.length
}
