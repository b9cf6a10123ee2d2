import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** To who asked who got their data for marketing of their own: the recipients and the categories of last year (P54). */
export function disclosuresTold(
  { language, words, foot }: Frame,
  told: { year: string; lines: readonly string[]; href: string },
): Letter {
  const { subject, text, none, button } = words.disclosuresTold
  return {
    language,
    subject: fill(subject, { year: told.year }),
    paragraphs: [words.greeting, fill(told.lines.length > 0 ? text : none, { year: told.year })],
    quotes: told.lines,
    link: { label: button, href: told.href },
    foot,
  }
}
