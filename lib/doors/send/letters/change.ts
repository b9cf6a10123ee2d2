import { serviceNotice } from '#emails/letters/choices.ts'
import { findChangeNotice } from '#lib/change-notices/queries.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { frameFor, generated, toPerson } from './composed.ts'

/** What staff wrote of a change, in the reader's language, with the page that shows it word for word. */
export const composeServiceNotice = toPerson(async (app, { email, changeNoticeId, language }) => {
  const notice = changeNoticeId && (await findChangeNotice(app.db, changeNoticeId))
  if (!notice) return null
  const frame = frameFor(app, language)
  const href = publicUrl(app, frame.language, `/privacy/versions/${notice.number}`)
  const letter = serviceNotice(frame, { text: notice.texts[frame.language], href })
  return { to: email, headers: generated, letter }
})
