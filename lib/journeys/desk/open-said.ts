import type { Said } from '#lib/records/correspondence/queries.ts'
import { type AnswerText, type Keyring, openAnswer } from '#lib/records/leads/keyring.ts'

/** Something that was said about an enquiry, as staff read it. */
export type OpenedSaid = Omit<Said, 'body'> & AnswerText

export function openSaid(ring: Keyring, { body, ...said }: Said): OpenedSaid {
  return { ...said, ...openAnswer(ring, said.id, body) }
}
