import type { Preferences } from '#db/schema/preferences.ts'
import type { AppContext } from '#lib/app.ts'
import { after } from '#policy/duration.ts'
import { pause } from '#policy/pause.ts'

/** What a page of choices posts: the topics that are ticked, and whether fewer or a pause. */
export type ChosenLess = {
  readonly topics: readonly string[]
  readonly rarely: boolean
  readonly pauses: boolean
}

/**
 * As preferences: a topic that is not ticked is declined, and one that the policy does not know counts for nothing. A
 * pause that stands already ends when it would have ended.
 */
export function lessOf(
  { agency, clock }: Pick<AppContext, 'agency' | 'clock'>,
  { topics, rarely, pauses }: ChosenLess,
  standing: Preferences,
): Preferences {
  return {
    declined: Object.keys(agency.policy.topics).filter((topic) => !topics.includes(topic)),
    rarely: rarely || (pauses && standing.rarely),
    pausedUntil: pauses ? (standing.pausedUntil ?? after(clock(), pause).toISOString()) : null,
  }
}

/** Reads the fields of a posted page of choices. */
export function readChosen(form: FormData): ChosenLess {
  return {
    topics: form.getAll('topic').filter((value) => typeof value === 'string'),
    rarely: form.get('often') === 'rarely',
    pauses: form.get('often') === 'pause',
  }
}
