import type { Letter } from '#emails/letter.ts'
import type { Frame } from './sender.ts'

/** Marketing: what staff wrote, why it comes, a visible way to stop it and a postal address (E1). */
export function campaignLetter(
  { language, words, foot }: Frame,
  told: {
    subject: string
    body: string
    stop: string
    preferences: string
    /** Its page among past issues, where it has one. */
    page: string | null
  },
): Letter {
  const { why, unsubscribe, preferences, page } = words.announcement
  return {
    language,
    subject: told.subject,
    paragraphs: [],
    body: told.body,
    foot: [why, ...foot],
    footLinks: [
      { label: unsubscribe, href: told.stop },
      { label: preferences, href: told.preferences },
      ...(told.page ? [{ label: page, href: told.page }] : []),
    ],
  }
}
