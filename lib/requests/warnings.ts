import { and, sql } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox.ts'
import { requests } from '#db/schema/requests.ts'
import { staff } from '#db/schema/staff.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { isSoon } from './due-soon.ts'

/** One mail to each who answers requests: those whose role is privacy, or the owners where there are none. */
const warn = changeSql('send', 'warn_of_requests', { now: 'timestamptz' }, { id: 'uuid' }, ({ now }) => {
  const again = sql`${requests.dueAt} - interval '1 day' <= ${now} and ${requests.warnedAt} < ${requests.dueAt} - interval '1 day'`
  const warned = orm
    .update(requests)
    .set({ warnedAt: now })
    .where(and(isSoon(now), sql`(${requests.warnedAt} is null or (${again}))`))
    .returning({ id: requests.id })
  return sql`with warned as ${warned} ${insertFrom(
    outbox,
    {
      id: sql`gen_random_uuid()`,
      kind: sql`'requests_due'`,
      purpose: sql`'answer_request'`,
      stream: sql`'service'`,
      staffId: staff.id,
      language: sql`'en'`,
      nextAt: now,
      createdAt: now,
    },
    sql`from ${staff} where ${staff.disabledAt} is null and exists (select from warned)
        and ${staff.role} = case when exists (select from ${staff} other where other.role = 'privacy' and other.disabled_at is null)
          then 'privacy' else 'owner' end
        returning ${outbox.id}`,
  )}`
})

/**
 * Warns who answers requests, by mail, of those that are due within a week, and again a day before (R1). Whether its person has
 * shown yet that it is theirs or not: its day counts from receipt.
 * @returns how many members are warned now
 */
export async function warnOfRequests({ db, clock }: AppContext): Promise<number> {
  return (await keep(db, warn({ now: clock() }))).length
}
