import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** To the agency, in its own language; names the form and the reference, never what was written. */
export function staffNotice(
  { words, agency }: Frame,
  told: { reference: string; form: string; due: string; href: string },
): Letter {
  const { subject, text, button } = words.staffNotice
  return {
    language: 'en',
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [fill(text, { form: told.form, due: told.due })],
    link: { label: button, href: told.href },
    foot: [agency],
  }
}

/** To the agency: that the person of an enquiry wrote again; never what they wrote. */
export function replyNotice({ words, agency }: Frame, told: { reference: string; href: string }): Letter {
  const { subject, text, button } = words.replyNotice
  const fillIn = (say: string) => fill(say, { reference: told.reference })
  return {
    language: 'en',
    subject: fillIn(subject),
    paragraphs: [fillIn(text)],
    link: { label: button, href: told.href },
    foot: [agency],
  }
}

/** To the owner of a lead, or the agency: that a reply did not arrive, never what it said or to whom. */
export function replyReturned({ words, agency }: Frame, told: { reference: string; href: string }): Letter {
  const { subject, text, button } = words.replyReturned
  const fillIn = (say: string) => fill(say, { reference: told.reference })
  return {
    language: 'en',
    subject: fillIn(subject),
    paragraphs: [fillIn(text)],
    link: { label: button, href: told.href },
    foot: [agency],
  }
}

/** To the agency: that something was set aside and waits for a look. */
export function quarantineNotice({ words, agency }: Frame, told: { href: string }): Letter {
  const { subject, text, button } = words.quarantineNotice
  return {
    language: 'en',
    subject,
    paragraphs: [text],
    link: { label: button, href: told.href },
    foot: [agency],
  }
}

/** To an address that nobody has proven yet: no link, and nothing of what was typed (mail bombing). */
export function autoReply(
  { language, words, foot }: Frame,
  told: { reference: string; due: string },
): Letter {
  const { subject, text, next, notYou } = words.autoReply
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [
      words.greeting,
      fill(text, { reference: told.reference }),
      fill(next, { due: told.due }),
      notYou,
    ],
    foot,
  }
}

/** To an address that has not shown itself to be read: the reference and a button, nothing that was typed. */
export function confirmEnquiry(
  { language, words, foot }: Frame,
  told: { reference: string; days: number; href: string },
): Letter {
  const { subject, text, button, notYou } = words.confirmEnquiry
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [words.greeting, fill(text, { reference: told.reference })],
    link: { label: button, href: told.href },
    after: [fill(notYou, { days: told.days })],
    foot,
  }
}

/** To somebody who was named by another, once: how to agree; not a word that a stranger typed (P07). */
export function referralNotice(
  { language, words, agency, foot }: Frame,
  told: { period: string; href: string },
): Letter {
  const { subject, text, button, nothing } = words.referralNotice
  return {
    language,
    subject: fill(subject, { agency }),
    paragraphs: [words.greeting, fill(text, { agency })],
    link: { label: button, href: told.href },
    after: [fill(nothing, { period: told.period })],
    foot,
  }
}

/** To somebody whom staff entered: that it was done, by what way it came, and where to read more (P09). */
export function sourceNotice(
  { language, words, foot }: Frame,
  told: { reference: string; way: string; href: string },
): Letter {
  const { subject, text, kept, button } = words.sourceNotice
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [words.greeting, fill(text, { way: told.way, reference: told.reference }), kept],
    link: { label: button, href: told.href },
    foot,
  }
}

/** What a member of staff wrote to the person of an enquiry. */
export function reply(
  { language, foot }: Frame,
  told: { subject: string; text: string; reference: string },
): Letter {
  const paragraphs = told.text.split(/\n{2,}/)
  return { language, subject: `${told.subject} (${told.reference})`, paragraphs, foot }
}

/** That a form was begun and not sent: where the policy says that such a letter comes, to who agreed to it (P06). */
export function draftReminder(
  { language, words, foot }: Frame,
  told: { form: string; period: string; href: string; stop: string; preferences: string },
): Letter {
  const { subject, text, button, nothing, why } = words.draftReminder
  const { unsubscribe, preferences } = words.announcement
  return {
    language,
    subject,
    paragraphs: [words.greeting, fill(text, { form: told.form })],
    link: { label: button, href: told.href },
    after: [fill(nothing, { period: told.period })],
    foot: [why, ...foot],
    footLinks: [
      { label: unsubscribe, href: told.stop },
      { label: preferences, href: told.preferences },
    ],
  }
}
