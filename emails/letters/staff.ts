import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** To a new member of the desk. */
export function staffInvitation(
  { language, words, agency, foot }: Frame,
  told: { days: number; href: string },
): Letter {
  const { subject, text, button, next } = words.staffInvitation
  return {
    language,
    subject: fill(subject, { agency }),
    paragraphs: [words.greeting, fill(text, { agency })],
    link: { label: button, href: told.href },
    after: [fill(next, { days: told.days })],
    foot,
  }
}

/** To a member who cannot get in, at the word of whoever typed the address. */
export function staffForgotten(
  { language, words, agency, foot }: Frame,
  told: { minutes: number; href: string },
): Letter {
  const { subject, text, button, notYou } = words.staffForgotten
  return {
    language,
    subject: fill(subject, { agency }),
    paragraphs: [words.greeting, fill(text, { agency })],
    link: { label: button, href: told.href },
    after: [fill(notYou, { minutes: told.minutes })],
    foot,
  }
}
