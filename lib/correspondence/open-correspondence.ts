import { type AnswerText, type Keyring, openAnswer } from '#lib/keyring.ts'
import type { Message } from './queries.ts'

/** A message about a lead as staff read it. */
export type OpenedMessage = Omit<Message, 'body'> & AnswerText

export function openCorrespondence(ring: Keyring, { body, ...message }: Message): OpenedMessage {
  return { ...message, ...openAnswer(ring, message.id, body) }
}
