import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

type Request = { readonly reference: string; readonly right: string; readonly href: string }

/** Tells who asked for somebody else that it has come, and that nothing is done before that person confirms it. */
export function agentReceived({ language, words, foot }: Frame, { reference, right, href }: Request): Letter {
  const { subject, text, waits, button, notYou } = words.agentReceived
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { reference, right }), waits],
    link: { label: button, href },
    after: [notYou],
    foot,
  }
}

/** Tells the same, once they were confirmed, that the request is answered. */
export function agentAnswered({ language, words, foot }: Frame, { reference, right, href }: Request): Letter {
  const { subject, text, button } = words.agentAnswered
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { reference, right })],
    link: { label: button, href },
    foot,
  }
}

/** Offers a company the copy that somebody wants handed over to it. */
export function companyOffered(
  { language, words, agency, foot }: Frame,
  { reference, who, until, href }: { reference: string; who: string; until: string; href: string },
): Letter {
  const { subject, text, what, button, once } = words.companyOffered
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { who, agency, reference }), what],
    link: { label: button, href },
    after: [fill(once, { until })],
    foot,
  }
}

/** Tells its person which companies have fetched their copy. */
export function transferFetched(
  { language, words, foot }: Frame,
  { reference, companies, href }: { reference: string; companies: readonly string[]; href: string },
): Letter {
  const { subject, text, button } = words.transferFetched
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { reference }), ...companies],
    link: { label: button, href },
    foot,
  }
}
