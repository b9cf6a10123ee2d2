import { choicesLink, confirmOptIn, confirmPreferences, welcome } from '#emails/letters/choices.ts'
import { givenWordings } from '#lib/doors/choices/ledger/queries.ts'
import { mailConfirmLink, mailWiderLink } from '#lib/doors/send/confirm-link.ts'
import { choiceUrl, publicUrl } from '#lib/doors/send/sender.ts'
import { frameFor, generated, toPerson } from './composed.ts'

export const composeConfirmation = toPerson(async (house, message) => {
  const link = await mailConfirmLink(house, message)
  if (!link) return null
  const href = publicUrl(house, message.language, `/confirm/${link.token}`)
  const told = { wordings: link.wordings, days: link.days, href }
  return {
    to: message.email,
    headers: generated,
    letter: confirmOptIn(frameFor(house, message.language), told),
  }
})

/** Nothing to welcome to, where the consent was withdrawn in between. */
export const composeWelcome = toPerson(async (house, { email, emailKey, personId, language }) => {
  const wordings = await givenWordings(house.db, personId)
  if (wordings.length === 0) return null
  const told = {
    wordings,
    preferences: choiceUrl(house, 'preferences', emailKey, language),
    stop: choiceUrl(house, 'unsubscribe', emailKey, language),
  }
  return { to: email, headers: generated, letter: welcome(frameFor(house, language), told) }
})

export const composeChoicesLink = toPerson(async (house, { email, emailKey, language }) => {
  const told = {
    preferences: choiceUrl(house, 'preferences', emailKey, language),
    stop: choiceUrl(house, 'unsubscribe', emailKey, language),
  }
  return { to: email, headers: generated, letter: choicesLink(frameFor(house, language), told) }
})

export const composeWiderChoices = toPerson(async (house, message) => {
  const link = await mailWiderLink(house, message)
  if (!link) return null
  const href = publicUrl(house, message.language, `/confirm/${link.token}`)
  const letter = confirmPreferences(frameFor(house, message.language), { days: link.days, href })
  return { to: message.email, headers: generated, letter }
})
