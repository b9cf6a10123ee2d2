import { type Keyring, openReply, type ReplyText } from '#lib/keyring.ts'
import type { Message } from './queries.ts'

/** A message about a lead as staff read it. */
export type OpenedMessage = Omit<Message, 'body'> & ReplyText

export function openCorrespondence(ring: Keyring, { body, ...message }: Message): OpenedMessage {
  return { ...message, ...openReply(ring, message.id, body) }
}
