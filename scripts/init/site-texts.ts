import { literal } from './literal.ts'
import type { InitAnswers } from './questions.ts'

/** `texts/en.ts`: every sentence that the pages need, each saying what belongs there. */
export function siteTexts({ name }: InitAnswers): string {
  return `import type { AgencyTexts } from '#agencies/texts-type.ts'

export const en: AgencyTexts = {
  tagline: 'what you do, in five words',
  description: ${literal(`${name}: say here what you do and for whom, in at most 160 characters.`)},
  home: {
    title: 'Say what you do in one line',
    lead: 'Say for whom, and why they come to you.',
    alt: 'A circle behind a rising line.',
    about: ['Say who you are, in a few sentences that only you could write.'],
  },
  services: {
    title: 'What we do',
    lead: 'Say how one begins with you.',
    items: [
      {
        id: 'first',
        name: 'Your first service',
        summary: 'What it is, in one sentence.',
        includes: ['What one gets'],
        takes: 'How long it takes',
      },
    ],
    after: 'Say what to do if nothing here fits.',
  },
  work: {
    title: 'Work',
    lead: 'Say what these pieces have in common.',
    items: {
      first: {
        title: 'Your first piece of work',
        summary: 'What it is, in one sentence.',
        story: ['What was asked, and what you did.'],
        did: ['Your part'],
        outcome: 'What came of it.',
        alt: 'A circle behind a rising line.',
      },
    },
  },
  people: { title: 'People', items: {} },
  principles: {
    title: 'How we work',
    items: [{ title: 'Your data is yours', text: 'This site keeps its own privacy policy.' }],
  },
  contact: {
    title: 'Tell us what you need',
    lead: 'A few lines are enough.',
    reply: 'A person reads it and answers.',
  },
  newsletter: {
    name: 'News',
    title: 'News',
    lead: 'Say what is in it.',
    contains: ['A link that ends it at once'],
  },
}
`
}
