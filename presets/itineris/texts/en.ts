import type { AgencyTexts } from '#agencies/texts-type.ts'

export const en: AgencyTexts = {
  tagline: 'sites that know their way',
  description:
    'An agency that builds sites for clients and hosts them. Its privacy policy is restated here, and kept by the program.',
  home: {
    title: 'Sites for people who are on their way somewhere',
    lead: 'Schools, trusts and museums: sites that say where the door is, and keep working after the launch.',
    alt: 'Contour lines of a hill with a dashed path across.',
    about: [
      'A site is a path somebody else walks. We walk it first, with bags.',
      'Our clients’ data stays our clients’. We hold it as they say.',
    ],
  },
  services: {
    title: 'What we do',
    lead: 'Build, host, keep.',
    items: [
      {
        id: 'build',
        name: 'Build',
        summary: 'Research, design and build by one team.',
        includes: ['Talks with those who use it', 'A tested site'],
        takes: 'Twelve to twenty weeks',
      },
      {
        id: 'host',
        name: 'Host',
        summary: 'On servers that are watched.',
        includes: ['Backups', 'A person to ring'],
        takes: 'By the year',
      },
      {
        id: 'keep',
        name: 'Keep',
        summary: 'Small changes every month, so that nothing big is needed.',
        includes: ['A list you order', 'A report of one page'],
        takes: 'By the month',
      },
    ],
    after: 'If you have a site that works, keep it.',
  },
  work: {
    title: 'Two pieces of work',
    lead: 'Invented, to show the pages.',
    items: {
      museum: {
        title: 'A museum with stairs',
        summary: 'A plan of the house that knows who cannot climb.',
        story: ['You say how you move, and the plan leads you past every picture on one floor.'],
        did: ['Build'],
        outcome: 'Visits got longer by a room.',
        alt: 'A floor plan with a dashed path.',
      },
      school: {
        title: 'A school run',
        summary: 'Which gate, which day, in one line.',
        story: [
          'Parents open one page and see today. The rest of the site stands behind it, for those who want it.',
        ],
        did: ['Keep'],
        outcome: 'The office phone is quiet at eight.',
        alt: 'Concentric hills with one small flag.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'How we work',
    items: [
      { title: 'Ask on the way', text: 'We show it half done, when it can still turn.' },
      { title: 'Seldom and short', text: 'Most of what we have to say stands on the site. Mail is rare.' },
    ],
  },
  contact: {
    title: 'Where do you want to go?',
    lead: 'A few lines about the site and who walks it.',
    reply: 'A person reads it and answers.',
  },
  newsletter: {
    name: 'Waymark',
    title: 'Waymark',
    lead: 'Rare: when there is something new, or we want your opinion.',
    contains: ['What is new', 'A link that ends it at once'],
  },
}
