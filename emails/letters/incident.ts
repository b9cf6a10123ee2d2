import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** To somebody whose data got into wrong hands: what happened, in the words of staff, and whom to ask (P60). */
export function breachNotice(
  { language, words, agency, foot }: Frame,
  told: { text: string; email: string; href: string },
): Letter {
  const { subject, ask, why, button } = words.breachNotice
  return {
    language,
    subject: fill(subject, { agency }),
    paragraphs: [words.greeting, ...told.text.split(/\n{2,}/), fill(ask, { email: told.email })],
    link: { label: button, href: told.href },
    after: [why],
    foot,
  }
}

/** To the agency: that the authority has to be told of an incident, or should have been; never what happened. */
export function incidentDue(
  { words, agency }: Frame,
  told: { due: string; isLate: boolean; href: string },
): Letter {
  const { subject, late, text, lateText, button } = words.incidentDue
  return {
    language: 'en',
    subject: fill(told.isLate ? late : subject, { due: told.due }),
    paragraphs: [fill(told.isLate ? lateText : text, { due: told.due })],
    link: { label: button, href: told.href },
    foot: [agency],
  }
}

/** To the agency: that somebody reported something on the site; never what. */
export function reportReceived({ words, agency }: Frame, told: { href: string }): Letter {
  const { subject, text, button } = words.reportReceived
  return {
    language: 'en',
    subject,
    paragraphs: [text],
    link: { label: button, href: told.href },
    foot: [agency],
  }
}
