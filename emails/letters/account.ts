import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** The way into one's own account: digits for the browser that asked, and a link for any. */
export function accountCode(
  { language, words, foot }: Frame,
  told: { code: string; minutes: number; href: string },
): Letter {
  const { subject, text, or, button, notYou } = words.accountCode
  return {
    language,
    subject,
    paragraphs: [words.greeting, text, told.code, or],
    link: { label: button, href: told.href },
    after: [fill(notYou, { minutes: told.minutes })],
    foot,
  }
}
