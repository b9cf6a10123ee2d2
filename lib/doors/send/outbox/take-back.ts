import { and, eq, sql } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** A reply that no worker has taken up yet, so that nobody can have it. */
const untried = (correspondenceId: ReturnType<typeof sql>) =>
  and(
    sql`${outbox.correspondenceId} = ${correspondenceId}`,
    eq(outbox.kind, 'reply'),
    eq(outbox.state, 'waiting'),
    eq(outbox.attempts, 0),
  )

/** Takes back a reply that has not left. No row: it has, or may have. */
export const takeBackReply = change(
  'send',
  'take_back_reply',
  { correspondenceId: 'uuid' },
  ({ correspondenceId }) =>
    orm
      .update(outbox)
      .set({ state: 'cancelled', reason: 'taken_back' })
      .where(untried(correspondenceId))
      .returning({ id: outbox.id }),
)

/** Has a reply that has not left go at another time. No row: it has, or may have. */
export const moveReply = change(
  'send',
  'move_reply',
  { correspondenceId: 'uuid', sendAt: 'timestamptz' },
  ({ correspondenceId, sendAt }) =>
    orm
      .update(outbox)
      .set({ nextAt: sql`${sendAt}` })
      .where(untried(correspondenceId))
      .returning({ id: outbox.id }),
)
