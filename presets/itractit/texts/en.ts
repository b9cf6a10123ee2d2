import type { AgencyTexts } from '#agencies/texts-type.ts'

export const en: AgencyTexts = {
  tagline: 'help with the machines you work on',
  description:
    'An agency for networks, repairs and accounts. Its privacy policy is restated here, and kept by the program.',
  home: {
    title: 'When the network is down, a person is up',
    lead: 'Networks, devices and accounts of small offices: set up, watched, mended.',
    alt: 'Cables that run from one box to many, one of them bright.',
    about: [
      'An office of six should not need a department for its computers.',
      'It needs somebody who comes, and a note of what was done.',
    ],
  },
  services: {
    title: 'What we do',
    lead: 'By visit or by the month.',
    items: [
      {
        id: 'network',
        name: 'Network',
        summary: 'Cables and air that reach every desk.',
        includes: ['A plan on paper', 'Work outside your hours'],
        takes: 'One to three days',
      },
      {
        id: 'devices',
        name: 'Devices',
        summary: 'Bought, set up, mended, and wiped at the end.',
        includes: ['A list of what there is', 'A spare for each kind'],
        takes: 'As it comes',
      },
      {
        id: 'support',
        name: 'Help',
        summary: 'Somebody who answers and says when.',
        includes: ['By mail or phone', 'A note after each visit'],
        takes: 'By the month',
      },
    ],
    after: 'If a restart is enough, we do not come.',
  },
  work: {
    title: 'Two pieces of work',
    lead: 'Invented, to show the pages.',
    items: {
      school: {
        title: 'A school with one cable',
        summary: 'Forty rooms, one afternoon of silence.',
        story: ['We laid the second cable in the holidays and tested it with everybody’s lessons at once.'],
        did: ['Network'],
        outcome: 'The afternoon of silence has not come again.',
        alt: 'Two parallel lines with many short branches.',
      },
      clinic: {
        title: 'A clinic that prints',
        summary: 'Eleven printers of nine kinds became three of one.',
        story: ['The staff chose the three. The rest went to a school that prints little.'],
        did: ['Devices'],
        outcome: 'Nobody walks upstairs for a page.',
        alt: 'Stacked boxes with sheets leaving them.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'How we work',
    items: [
      { title: 'A note of it', text: 'Whatever we change stands on paper at your place.' },
      { title: 'Your own keys', text: 'Passwords are yours, and we never ask for one.' },
    ],
  },
  contact: {
    title: 'What does not work?',
    lead: 'Say what you see. No passwords, please.',
    reply: 'A person answers and says when somebody comes.',
  },
  newsletter: {
    name: 'Uptime',
    title: 'Uptime',
    lead: 'One thing each time that keeps an office running.',
    contains: ['One thing to check', 'A link that ends it at once'],
  },
}
