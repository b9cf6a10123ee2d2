import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { objectWithin } from '#lib/doors/choices/object.ts'
import { restrictWithin } from '#lib/doors/choices/restrict.ts'
import { orderPackage } from '#lib/doors/disclose/package/order-package.ts'
import type { Actor } from '#lib/record-event.ts'
import { asLanguage } from '#messages/messages.ts'
import { type Askable, selfServed } from '#policy/forms/request-form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { findRequestOfLead } from './queries.ts'
import { endRequest } from './resolve-request.ts'

/** Whether a request needs nobody of staff once it is shown whose it is. */
export function servesItself(asked: Askable): boolean {
  return selfServed.some((one) => one === asked)
}

/**
 * Does what a request asks for, in the transaction that showed whose it is (P45, P48–P50): a copy is ordered, an objection and a
 * restriction take effect at once. What its person has to say more of, or staff have to answer, waits.
 * @returns whether it was done, or is in the making
 */
export async function fulfil(app: AppContext, tx: Tx, leadId: string, actor: Actor): Promise<boolean> {
  const request = await findRequestOfLead(tx, leadId)
  if (!request?.personId || request.answeredAt) return false
  const { id, reference, personId } = request
  switch (request.asked) {
    case 'access':
    case 'portability':
      await orderPackage(app, tx, { personId, leadId, reference, asked: request.asked, actor })
      return true
    case 'objection': {
      await objectWithin(tx, app, {
        personId,
        wording: sectionWords[asLanguage(request.language ?? 'en')].right.objection,
        actor,
      })
      return endRequest(app, tx, { id, outcome: 'done', deed: 'stopped', actor })
    }
    case 'restriction':
      await restrictWithin(tx, app, { personId, askedBy: 'person', reason: reference, actor })
      return endRequest(app, tx, { id, outcome: 'done', deed: 'restricted', actor })
    case 'erasure':
    case 'rectification':
    case 'question':
      return false
  }
}
