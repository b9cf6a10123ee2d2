import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

type Request = { readonly reference: string; readonly right: string }

/** Asks a mailbox whether a request about its data is its own: the one proof that is asked for (R2). */
export function confirmRequest(
  { language, words, foot }: Frame,
  told: Request & { days: number; href: string },
): Letter {
  const { subject, text, button, notYou } = words.confirmRequest
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [words.greeting, fill(text, { reference: told.reference, right: told.right })],
    link: { label: button, href: told.href },
    after: [fill(notYou, { days: told.days })],
    foot,
  }
}

/**
 * That a request was answered, and where to turn if the answer is not good enough (R1). Of an erasure also where its certificate will
 * be: it is the last mail they get.
 */
export function requestAnswered(
  { language, words, foot }: Frame,
  told: Request & { done: boolean; href: string; certificate?: string },
): Letter {
  const { subject, done, refused, complain, button, certificate } = words.requestAnswered
  const { reference, right } = told
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(told.done ? done : refused, { reference, right })],
    link: { label: button, href: told.href },
    after: [...(told.certificate ? [fill(certificate, { href: told.certificate })] : []), complain],
    foot,
  }
}

/** Brings the link to everything that is held about whoever reads it (P45, P49). */
export function requestPackage(
  { language, words, foot }: Frame,
  told: Request & { days: number; href: string },
): Letter {
  const { subject, text, button, days } = words.requestPackage
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [words.greeting, fill(text, { reference: told.reference, right: told.right })],
    link: { label: button, href: told.href },
    after: [fill(days, { days: told.days })],
    foot,
  }
}
