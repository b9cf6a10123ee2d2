import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox, undeliveredStates } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { literals } from '#db/statement/literals.ts'
import { read } from '#db/statement/read.ts'
import { knownAs } from './known-as.ts'
import { visibleTo } from './visible-to.ts'
import { awaitsAnswer } from './where.ts'

const undelivered = read('list_undelivered_replies', { onlyOf: 'uuid?' }, ({ onlyOf }) =>
  orm
    .select({
      id: outbox.id,
      leadId: leads.id,
      leadName: knownAs,
      state: outbox.state,
      reason: outbox.reason,
      at: outbox.createdAt,
    })
    .from(outbox)
    .innerJoin(leads, eq(leads.id, outbox.leadId))
    .innerJoin(people, eq(people.id, leads.personId))
    .where(
      and(
        // As words of the statement itself: only so does the index of these few answer.
        sql`${outbox.kind} = 'reply' and ${outbox.state} in (${literals(undeliveredStates)})`,
        awaitsAnswer(leads),
        visibleTo(onlyOf),
      ),
    )
    .orderBy(desc(outbox.createdAt), asc(outbox.id))
    .limit(20),
)

export type UndeliveredReply = Awaited<ReturnType<typeof undelivered>>[number]

/**
 * Gives the replies that did not arrive, or perhaps not, of leads that still wait for their answer, the newest first.
 * @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found
 */
export function listUndeliveredReplies(db: Queryable, onlyOf: string | null): Promise<UndeliveredReply[]> {
  return undelivered(db, { onlyOf })
}
