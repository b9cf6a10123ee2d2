import { clientAsked } from '#emails/letters/client.ts'
import { findClientRequest } from '#lib/clients/told-requests.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { type Composer, frameFor, generated } from './composed.ts'

export const composeClientAsked: Composer = async (app, { clientRequestId }) => {
  const request = clientRequestId && (await findClientRequest(app.db, clientRequestId))
  if (!request) return null
  const { reference, asked, contact, leads } = request
  return {
    to: contact,
    headers: generated,
    letter: clientAsked(frameFor(app, 'en'), { reference, right: sectionWords.en.right[asked], leads }),
  }
}
