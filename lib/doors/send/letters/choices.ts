import { choicesLink, confirmOptIn, confirmPreferences, welcome } from '#emails/letters/choices.ts'
import { givenWordings } from '#lib/doors/choices/ledger/queries.ts'
import { mailConfirmLink, mailWiderLink } from '#lib/doors/send/confirm-link.ts'
import { choiceUrl, publicUrl } from '#lib/doors/send/sender.ts'
import { frameFor, generated, toPerson } from './composed.ts'

export const composeConfirmation = toPerson(async (app, message) => {
  const link = await mailConfirmLink(app, message)
  if (!link) return null
  const href = publicUrl(app, message.language, `/confirm/${link.token}`)
  const told = { wordings: link.wordings, days: link.days, href }
  return {
    to: message.email,
    headers: generated,
    letter: confirmOptIn(frameFor(app, message.language), told),
  }
})

/** Nothing to welcome to, where the consent was withdrawn in between. */
export const composeWelcome = toPerson(async (app, { email, emailKey, personId, language }) => {
  const wordings = await givenWordings(app.db, personId)
  if (wordings.length === 0) return null
  const told = {
    wordings,
    preferences: choiceUrl(app, 'preferences', emailKey, language),
    stop: choiceUrl(app, 'unsubscribe', emailKey, language),
  }
  return { to: email, headers: generated, letter: welcome(frameFor(app, language), told) }
})

export const composeChoicesLink = toPerson(async (app, { email, emailKey, language }) => {
  const told = {
    preferences: choiceUrl(app, 'preferences', emailKey, language),
    stop: choiceUrl(app, 'unsubscribe', emailKey, language),
  }
  return { to: email, headers: generated, letter: choicesLink(frameFor(app, language), told) }
})

export const composeWiderChoices = toPerson(async (app, message) => {
  const link = await mailWiderLink(app, message)
  if (!link) return null
  const href = publicUrl(app, message.language, `/confirm/${link.token}`)
  const letter = confirmPreferences(frameFor(app, message.language), { days: link.days, href })
  return { to: message.email, headers: generated, letter }
})
