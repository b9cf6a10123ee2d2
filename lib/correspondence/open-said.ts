import { type AnswerText, type Keyring, openAnswer } from '#lib/keyring.ts'
import type { Said } from './queries.ts'

/** Something that was said about an enquiry, as staff read it. */
export type OpenedSaid = Omit<Said, 'body'> & AnswerText

export function openSaid(ring: Keyring, { body, ...said }: Said): OpenedSaid {
  return { ...said, ...openAnswer(ring, said.id, body) }
}
