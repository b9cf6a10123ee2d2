import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { type Role, roles, staff } from '#db/schema/staff.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { recordEvent } from '#lib/record-event.ts'
import { may } from '#lib/staff/permissions.ts'
import { asLanguage } from '#messages/messages.ts'
import { appealableDays, appealDue } from '#policy/law/appeal.ts'
import { withOwnRequest } from './own-request.ts'
import type { DataRequest } from './queries.ts'
import { tellOfRequest } from './resolve-request.ts'

const dayMs = 24 * 60 * 60 * 1000

type Refused = Pick<DataRequest, 'outcome' | 'answeredAt' | 'appealedAt' | 'place'>

/** By when an appeal of a refusal would be answered, if it came now; null: it cannot be appealed, or not any more. */
export function appealableUntil(
  { agency, clock }: Pick<AppContext, 'agency' | 'clock'>,
  { outcome, answeredAt, appealedAt, place }: Refused,
): Date | null {
  const now = clock()
  if (outcome !== 'refused' || !answeredAt || appealedAt) return null
  if (now.getTime() - answeredAt.getTime() > appealableDays * dayMs) return null
  return appealDue(place, now, agency.policy)
}

const reopen = change(
  'capture',
  'reopen_for_appeal',
  { id: 'uuid', at: 'timestamptz', due: 'timestamptz' },
  ({ id, at, due }) =>
    orm
      .update(requests)
      .set({ answeredAt: null, outcome: null, answeredBy: null, appealedAt: at, dueAt: due, warnedAt: null })
      .where(and(eq(requests.id, id), eq(requests.outcome, 'refused'), isNull(requests.appealedAt)))
      .returning({ id: requests.id }),
)

/**
 * Appeals a refusal, for whoever holds the link to the request (P54): it is open again, with a clock of its own, and another
 * member reads it.
 * @returns false where there is nothing to appeal
 */
export async function appealRefusal(app: AppContext, token: string): Promise<boolean> {
  return withOwnRequest(app, token, async (tx, { id, leadId, personId, language, ...request }) => {
    const due = appealableUntil(app, request)
    if (!due || !leadId || !personId) return false
    const at = app.clock()
    if ((await enter(tx, reopen({ id, at, due }))).length === 0) return false
    const told = { leadId, personId, language: asLanguage(language) }
    await tellOfRequest(tx, told, 'appeal_received', at)
    await tellOfRequest(tx, told, 'staff_notice', at)
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at, actor, verb: 'request.appealed', objectId: id })
    return true
  })
}

/** Roles that answer requests. */
export const answering: Role[] = roles.filter((role) => may(role, 'requests.answer'))

const others = read('find_other_readers', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .select({ id: staff.id })
    .from(staff)
    .where(and(ne(staff.id, staffId), isNull(staff.disabledAt), inArray(staff.role, answering)))
    .limit(1),
)

/** Whether a member may decide: an appeal is read by another than who refused, where there is one. */
export async function readsAppeal(
  db: Queryable,
  { appealedAt, refusedBy }: { readonly appealedAt: Date | null; readonly refusedBy: string | null },
  staffId: string | null,
): Promise<boolean> {
  if (!appealedAt || !staffId || refusedBy !== staffId) return true
  return (await others(db, { staffId })).length === 0
}
