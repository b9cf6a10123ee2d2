import type { AgencyTexts } from '#agencies/texts-type.ts'

export const en: AgencyTexts = {
  tagline: 'plain software for small firms',
  description:
    'An agency that builds and looks after software for small firms. Its privacy policy is restated here, and kept by the program.',
  home: {
    title: 'Software that does the work and leaves you the evening',
    lead: 'We look at how a small firm really works, and build the one tool it lacks.',
    alt: 'Three stacked sheets, the top one folded like a roof.',
    about: [
      'Most firms do not need a system. They need one list that is right, one form that arrives and one figure that can be trusted.',
      'We begin with that list and stop when it works.',
    ],
  },
  services: {
    title: 'Three things we do',
    lead: 'Each ends with something that runs without us.',
    items: [
      {
        id: 'tools',
        name: 'Tools',
        summary: 'A small program for a task that is now done on paper.',
        includes: ['A week of watching', 'The program, and its handbook of four pages'],
        takes: 'Six to ten weeks',
      },
      {
        id: 'sites',
        name: 'Sites',
        summary: 'A site that answers what people ring about.',
        includes: ['Text first', 'Forms that arrive'],
        takes: 'Four to eight weeks',
      },
      {
        id: 'care',
        name: 'Care',
        summary: 'Somebody who knows your tool picks up when it stops.',
        includes: ['A named person', 'A yearly look at what is still needed'],
        takes: 'By the quarter',
      },
    ],
    after: 'If a list on the wall would do, we say so.',
  },
  work: {
    title: 'Two pieces of work',
    lead: 'Invented, to show the pages.',
    items: {
      ledger: {
        title: 'A ledger for a bakery',
        summary: 'Orders of the night, on one screen.',
        story: ['Orders came by phone, note and cousin. Now they come by one form, and the oven reads it.'],
        did: ['Tool'],
        outcome: 'Nothing is baked twice.',
        alt: 'Rows of a ledger with one row filled.',
      },
      roofs: {
        title: 'A site for roofers',
        summary: 'What a roof costs, before anybody climbs.',
        story: ['Three questions give a figure that holds within a tenth.'],
        did: ['Site'],
        outcome: 'Half the visits that led nowhere are gone.',
        alt: 'A roof of overlapping tiles.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'How we work',
    items: [
      { title: 'Less', text: 'We remove before we add.' },
      { title: 'Said plainly', text: 'What a tool does with your data stands beside it.' },
    ],
  },
  contact: {
    title: 'Tell us what takes too long',
    lead: 'A few lines are enough.',
    reply: 'A person reads it and answers.',
  },
  newsletter: {
    name: 'Sheet One',
    title: 'Sheet One',
    lead: 'Short notes on tools that got smaller.',
    contains: ['One tool, and what it replaced', 'A link that ends it at once'],
  },
}
