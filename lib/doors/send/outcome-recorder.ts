import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseAway } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { type Outcome, recordOutcomes } from './outbox/record-outcomes.ts'
import type { RecordOutcomes } from './send.ts'

/** Outcomes that may wait to be entered; with more, whoever brings them waits. */
const most = 50
/** How often it is tried again while the database is away, a second apart. */
const patience = 20
/** What PostgreSQL calls one of two that waited for each other. */
const deadlock = '40P01'

export type OutcomeRecorder = {
  /** Takes outcomes in hand. Throws once entering has failed. */
  readonly record: RecordOutcomes
  /** Resolves when all is entered. @throws what entering failed with */
  done(): Promise<void>
}

/**
 * Enters what became of messages, many in one statement: whatever came while the last statement ran. So a quick end
 * costs few statements, and a slow one has each message recorded at once.
 * @param entered is told which messages are recorded
 */
export function openOutcomeRecorder(
  app: AppContext,
  entered: (ids: readonly string[]) => void,
): OutcomeRecorder {
  let waiting: Outcome[] = []
  let entering: Promise<void> | null = null
  let failed: { with: unknown } | null = null
  const enter = async () => {
    while (waiting.length > 0) {
      const outcomes = waiting
      waiting = []
      await persist(app, outcomes)
      entered(outcomes.map(({ id }) => id))
    }
    entering = null
  }
  const begin = () => {
    entering ??= enter()
    entering.catch((error: unknown) => {
      failed ??= { with: error }
    })
    return entering
  }
  return {
    record: async (outcomes) => {
      if (failed) throw failed.with
      if (outcomes.length === 0) return
      waiting.push(...outcomes)
      const begun = begin()
      if (waiting.length > most) await begun
    },
    done: async () => {
      while (entering) await entering
    },
  }
}

/** What was handed over is known to us alone: a database that is away for a while, or broke a ring, is tried again. */
async function persist(app: AppContext, outcomes: readonly Outcome[]): Promise<void> {
  for (let left = patience; ; left--) {
    try {
      return await recordOutcomes(app.db, outcomes, app.clock())
    } catch (error) {
      const again = isDatabaseAway(error) || (error as { code?: unknown }).code === deadlock
      if (!again || left === 0) throw error
      await pause(1_000)
    }
  }
}
