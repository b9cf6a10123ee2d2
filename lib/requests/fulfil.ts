import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { projects } from '#db/schema/projects.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { objectWithin } from '#lib/doors/choices/object.ts'
import { restrictWithin } from '#lib/doors/choices/restrict.ts'
import { orderPackage } from '#lib/doors/disclose/package/order-package.ts'
import { forgetLead } from '#lib/doors/erase/forget-lead.ts'
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
      const ended = await endRequest(app, tx, { id, outcome: 'done', deed: 'stopped', actor })
      await forgetOfInterest(app, tx, personId)
      return ended
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

const ofForms = read('list_leads_by_forms', { personId: 'uuid', forms: 'text[]' }, ({ personId, forms }) =>
  orm
    .select({ id: leads.id })
    .from(leads)
    .leftJoin(projects, eq(projects.leadId, leads.id))
    .where(
      and(
        eq(leads.personId, personId),
        sql`${leads.form} = any(${forms})`,
        // What became a project rests on its contract by now.
        isNull(projects.id),
      ),
    ),
)

/**
 * Deletes what somebody told the agency for a use that rests on its interests, such as what they think of its work: nothing else
 * would stop that use (P50). What a hold keeps stays (P44). Last in its transaction, which goes on as the eraser.
 */
async function forgetOfInterest(app: AppContext, tx: Tx, personId: string): Promise<void> {
  const { forms, policy } = app.agency
  const uses = Object.entries(forms).filter(([, { fields }]) =>
    Object.values(fields).every(({ purpose }) => policy.purposes[purpose].basis === 'legitimate_interests'),
  )
  for (const { id } of await ofForms(tx, { personId, forms: uses.map(([form]) => form) }))
    await forgetLead(tx, app, id, app.clock())
}
