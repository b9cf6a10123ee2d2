import type { AgencyTexts } from '#agencies/texts-type.ts'

export const en: AgencyTexts = {
  tagline: 'projects that arrive',
  description:
    'A platform and an agency for projects, in Targu-Jiu. Its privacy policy is restated here, and kept by the program.',
  home: {
    title: 'See where a project is, and where it leaves the rails',
    lead: 'A board for those who do the work, a line for those who wait for it. Try it for nothing.',
    alt: 'A railway line with switches, one branch bright.',
    about: [
      'Late projects are rarely slow. They wait: for an answer, a file, a decision.',
      'We show the wait, with a name on it.',
    ],
  },
  services: {
    title: 'What you can have',
    lead: 'Begin with the trial; the rest follows or does not.',
    items: [
      {
        id: 'board',
        name: 'Board',
        summary: 'Who waits for whom, on one screen.',
        includes: ['As many people as you like', 'Export whenever you like'],
        takes: 'From the first day',
      },
      {
        id: 'start',
        name: 'A start',
        summary: 'We set up the first project with you.',
        includes: ['Two meetings', 'A paper of what was agreed'],
        takes: 'A fortnight',
      },
      {
        id: 'review',
        name: 'A look back',
        summary: 'Where the time went, in figures that name nobody.',
        includes: ['One page', 'One meeting'],
        takes: 'Two days',
      },
    ],
    after: 'Ask us to ring you, if talking is easier.',
  },
  work: {
    title: 'Two pieces of work',
    lead: 'Invented, to show the pages.',
    items: {
      bridge: {
        title: 'A footbridge in time',
        summary: 'Eleven offices, one line.',
        story: ['Each office saw who waited for it. Nobody had to be reminded twice.'],
        did: ['Board'],
        outcome: 'It opened on the day on the poster.',
        alt: 'A bridge of triangles over water.',
      },
      harvest: {
        title: 'A harvest plan',
        summary: 'Weather moves everything but the date.',
        story: ['The board moves with the forecast and says who has to get up earlier.'],
        did: ['Start'],
        outcome: 'No field was cut twice or not at all.',
        alt: 'Fields in bands, one of them bright.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'How we work',
    items: [
      { title: 'Your choice', text: 'Email, text, phone, post: each by itself.' },
      { title: 'Figures without names', text: 'What many did shows nobody.' },
    ],
  },
  contact: {
    title: 'Talk to us',
    lead: 'What waits, and for whom?',
    reply: 'A person answers on the next working day.',
  },
  newsletter: {
    name: 'Signals',
    title: 'Signals',
    lead: 'What moved, what waited, what we learned.',
    contains: ['What is new on the board', 'A link that ends it at once'],
  },
}
