import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { findAnsweredLead } from '#lib/correspondence/queries.ts'
import { type ReplyTaken, takeReply } from '#lib/correspondence/take-reply.ts'
import type { AccountHolder, OwnEnquiry } from './queries.ts'

/** Takes what somebody writes about an enquiry of theirs from their account, as if it had come by mail. */
export async function answerFromAccount(
  app: AppContext,
  { personId, email }: Pick<AccountHolder, 'personId' | 'email'>,
  { id, reference }: Pick<OwnEnquiry, 'id' | 'reference'>,
  text: string,
): Promise<ReplyTaken> {
  const lead = await findAnsweredLead(app.db, id)
  if (lead?.personId !== personId) return { kind: 'gone' }
  return takeReply(app, lead, { id: randomUUID(), from: email, subject: reference, text, files: [] })
}
