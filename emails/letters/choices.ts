import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** Asks the owner of an address whether a sign-up was theirs, in the words that were ticked (E4). */
export function confirmOptIn(
  { language, words, foot }: Frame,
  told: { wordings: readonly string[]; days: number; href: string },
): Letter {
  const { subject, text, button, press, notYou } = words.confirm
  return {
    language,
    subject,
    paragraphs: [words.greeting, text],
    quotes: told.wordings,
    link: { label: button, href: told.href },
    after: [press, fill(notYou, { days: told.days })],
    foot,
  }
}

/** The receipt of a consent: what was agreed to, and how to stop or narrow it. */
export function welcome(
  { language, words, foot }: Frame,
  told: { wordings: readonly string[]; preferences: string; stop: string },
): Letter {
  const { subject, text, after, button } = words.welcome
  return {
    language,
    subject,
    paragraphs: [words.greeting, text],
    quotes: told.wordings,
    link: { label: button, href: told.preferences },
    after: [after],
    foot,
    footLinks: [{ label: words.announcement.unsubscribe, href: told.stop }],
  }
}

/** To somebody whose old mail is gone, at the word of whoever typed the address (E7). */
export function choicesLink(
  { language, words, foot }: Frame,
  told: { preferences: string; stop: string },
): Letter {
  const { subject, text, button, notYou } = words.choicesLink
  return {
    language,
    subject,
    paragraphs: [words.greeting, text],
    link: { label: button, href: told.preferences },
    after: [notYou],
    foot,
    footLinks: [{ label: words.announcement.unsubscribe, href: told.stop }],
  }
}

/** Asks for a press before more is sent than now: a link that is known to others can only narrow. */
export function confirmPreferences(
  { language, words, foot }: Frame,
  told: { days: number; href: string },
): Letter {
  const { subject, text, button, notYou } = words.confirmPreferences
  return {
    language,
    subject,
    paragraphs: [words.greeting, text],
    link: { label: button, href: told.href },
    after: [fill(notYou, { days: told.days })],
    foot,
  }
}

/** What every person must be told of the service itself: no marketing in it, and no way out of it (E8). */
export function serviceNotice(
  { language, words, agency, foot }: Frame,
  told: { text: string; href: string },
): Letter {
  const { subject, why, button } = words.serviceNotice
  return {
    language,
    subject: fill(subject, { agency }),
    paragraphs: [words.greeting, ...told.text.split(/\n{2,}/)],
    link: { label: button, href: told.href },
    after: [why],
    foot,
  }
}
