import type { AppContext } from '#lib/app.ts'
import { type WithText, withText } from '#lib/notes/open-staff-text.ts'
import { listMentions, type Mention } from '#lib/notes/queries.ts'
import { dayIn } from '#policy/time/moments.ts'
import { listOwnTasks, type OwnTask } from './queries.ts'

/** As many as somebody looks through in the morning. */
const most = 50

export type OpenedOwnTask = WithText<OwnTask>

export type OwnWork = {
  /** Notes that name the member, on leads they have not opened since. */
  readonly mentions: readonly Mention[]
  /** By day, the earliest first. */
  readonly tasks: readonly OpenedOwnTask[]
  /** Which day it is where the agency is. */
  readonly today: string
}

/** What waits for one member alone. */
export async function readOwnWork(
  { db, ring, clock, agency }: AppContext,
  staffId: string,
  onlyOf: string | null,
): Promise<OwnWork> {
  const [mentions, tasks] = await Promise.all([
    listMentions(db, staffId, onlyOf),
    listOwnTasks(db, staffId, onlyOf, most),
  ])
  return {
    mentions,
    tasks: tasks.map((task) => withText(ring, 'tasks', task)),
    today: dayIn(clock(), agency.policy.workingHours.timeZone),
  }
}
