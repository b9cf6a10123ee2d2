import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { type ExtensionReason, requests } from '#db/schema/requests.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { asLanguage } from '#messages/messages.ts'
import { extendedDate } from '#policy/law/due-date.ts'
import { type DataRequest, findRequest, findRequestOfLead, lockRequest } from './queries.ts'
import { tellOfRequest } from './resolve-request.ts'

const putOff = change(
  'capture',
  'put_off_request',
  { id: 'uuid', due: 'timestamptz', why: 'text', at: 'timestamptz' },
  ({ id, due, why, at }) =>
    orm
      .update(requests)
      .set({ dueAt: due, extendedAt: at, extendedWhy: why as SQL<ExtensionReason>, warnedAt: null })
      .where(and(eq(requests.id, id), isNull(requests.answeredAt), isNull(requests.extendedAt)))
      .returning({ id: requests.id }),
)

/**
 * By when a request would be due if it were put off now; null: it cannot be, or not any more. Once, with a reason, before its first
 * day has passed, and where the law of the place lets it (R1).
 */
export function extendableTo(
  { agency, clock }: Pick<AppContext, 'agency' | 'clock'>,
  request: Pick<
    DataRequest,
    'asked' | 'place' | 'receivedAt' | 'dueAt' | 'provenAt' | 'answeredAt' | 'extendedAt' | 'appealedAt'
  >,
): Date | null {
  const { asked, place, receivedAt, dueAt, provenAt, answeredAt, extendedAt, appealedAt } = request
  if (asked === 'question' || !provenAt || answeredAt || extendedAt || appealedAt) return null
  if (clock() > dueAt) return null
  const due = extendedDate(place, receivedAt, agency.policy)
  return due && due > dueAt ? due : null
}

/** Puts a request off, and tells its person why and until when. False: it cannot be. */
export async function extendRequest(
  app: AppContext,
  { id, why, actor }: { id: string; why: ExtensionReason; actor: Actor },
): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const found = await findRequest(tx, id)
    if (!found?.personId || !(await lockPerson(tx, found.personId))) return false
    const request = await lockRequest(tx, id)
    const due = request && extendableTo(app, request)
    if (!due || !request.leadId || !request.personId) return false
    if ((await enter(tx, putOff({ id, due, why, at }))).length === 0) return false
    const { leadId, personId } = request
    const language = asLanguage((await findRequestOfLead(tx, leadId))?.language ?? 'en')
    await tellOfRequest(tx, { leadId, personId, language }, 'request_extended', at)
    await recordEvent(tx, { at, actor, verb: 'request.extended', objectId: id, facts: { why } })
    return true
  })
}
