import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

/** Tells a client what somebody asks about data that is held on its account: it decides (P30). */
export function clientAsked(
  { language, words, foot }: Frame,
  { reference, right, leads }: { reference: string; right: string; leads: readonly string[] },
): Letter {
  const { subject, text, which, next } = words.clientAsked
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [
      words.greeting,
      fill(text, { right, reference }),
      ...(leads.length > 0 ? [fill(which, { leads: leads.join(', ') })] : []),
      next,
    ],
    foot,
  }
}
