import type { Tx } from '#db/client.ts'
import type { RefusalGround } from '#db/schema/requests.ts'
import type { AppContext } from '#lib/app.ts'
import { listMessages } from '#lib/correspondence/queries.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import type { Actor } from '#lib/record-event.ts'
import { readsAppeal } from './appeal.ts'
import { fulfil, servesItself } from './fulfil.ts'
import { findRequest, type LockedRequest, lockRequest } from './queries.ts'
import { endRequest } from './resolve-request.ts'

/** What a member of staff answers, and on what ground they refuse. */
export type Answer = {
  readonly id: string
  readonly actor: Actor
} & ({ readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly ground: RefusalGround })

/**
 * `ordered`: a copy is being made, which answers it · `no_deed`: nothing was done that would answer it · `second_reader`: who refused
 * it does not read the appeal, while somebody else can.
 */
export type AnswerOutcome = 'answered' | 'ordered' | 'unchanged' | 'no_deed' | 'second_reader'

/**
 * Answers a request for staff, once, and mails its person what came of it (R1). Done is only what was done: what a press can do
 * is done now, the rest has to have been.
 */
export async function answerRequest(app: AppContext, answer: Answer): Promise<AnswerOutcome> {
  return app.db.transaction(async (tx): Promise<AnswerOutcome> => {
    const found = await findRequest(tx, answer.id)
    if (!found?.personId || !(await lockPerson(tx, found.personId))) return 'unchanged'
    const request = await lockRequest(tx, answer.id)
    if (!request?.leadId || !request.personId || !request.provenAt || request.answeredAt) return 'unchanged'
    if (!(await readsAppeal(tx, request, answer.actor.id))) return 'second_reader'
    if (answer.outcome === 'refused') return (await endRequest(app, tx, answer)) ? 'answered' : 'unchanged'
    return finish(app, tx, request, answer)
  })
}

async function finish(
  app: AppContext,
  tx: Tx,
  { id, asked, leadId, personId, deed }: LockedRequest,
  { actor }: Answer,
): Promise<AnswerOutcome> {
  if (!leadId || !personId) return 'unchanged'
  if (servesItself(asked)) {
    await fulfil(app, tx, leadId, actor)
    return asked === 'access' || asked === 'portability' ? 'ordered' : 'answered'
  }
  const done = deed ?? (asked === 'question' && (await hasReplied(tx, leadId)) ? 'replied' : null)
  if (!done) return 'no_deed'
  return (await endRequest(app, tx, { id, outcome: 'done', deed: done, actor })) ? 'answered' : 'unchanged'
}

async function hasReplied(tx: Tx, leadId: string): Promise<boolean> {
  return (await listMessages(tx, leadId)).some(({ direction }) => direction === 'out')
}
