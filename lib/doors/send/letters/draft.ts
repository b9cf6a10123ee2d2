import { draftReminder } from '#emails/letters/enquiry.ts'
import { choiceUrl, publicUrl } from '#lib/doors/send/sender.ts'
import { listDraftsOf } from '#lib/drafts/queries.ts'
import { printDuration } from '#policy/duration.ts'
import { isClosed } from '#policy/form.ts'
import { frameFor, toPerson } from './composed.ts'
import { listHeaders } from './list-headers.ts'

/** Marketing, so that it can be stopped like a newsletter (E1). Nothing, where the form was sent or refused meanwhile. */
export const composeDraftReminder = toPerson(async (app, { email, emailKey, personId, language }) => {
  const { drafts, retention } = app.agency.policy
  const [draft] = await listDraftsOf(app.db, personId)
  const form = draft && app.agency.forms[draft.form]
  const kept = drafts ? drafts.forms : []
  if (!form || !kept.includes(draft.form) || isClosed(form, app.clock())) return null
  const frame = frameFor(app, language)
  const period = retention.draft?.period
  const letter = draftReminder(frame, {
    form: form.title[frame.language],
    period: period ? printDuration(period, frame.language) : '',
    href: publicUrl(app, frame.language, formPath(draft.form)),
    stop: choiceUrl(app, 'unsubscribe', emailKey, frame.language),
    preferences: choiceUrl(app, 'preferences', emailKey, frame.language),
  })
  return { to: email, headers: listHeaders(app, emailKey), letter }
})

/** Where a form stands on the site. */
function formPath(form: string): string {
  return ['contact', 'quote', 'call-back', 'newsletter'].includes(form) ? `/${form}` : `/ask/${form}`
}
