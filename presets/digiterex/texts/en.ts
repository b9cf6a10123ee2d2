import type { AgencyTexts } from '#agencies/texts-type.ts'

export const en: AgencyTexts = {
  tagline: 'sites and shops from Morocco, made anywhere',
  description:
    'A remote agency for sites, shops and apps. Its privacy policy is restated here, and kept by the program.',
  home: {
    title: 'Sites and shops that open before the coffee is poured',
    lead: 'A team in several towns and one time zone. You write, and soon you hear from a person.',
    alt: 'A tiled star of eight points, half of it drawn with lines only.',
    about: [
      'We are remote first: the office is wherever the person who knows your project sits.',
      'What we build is light, so that it opens on the phone people have.',
    ],
  },
  services: {
    title: 'What we make',
    lead: 'A fixed figure before any work starts.',
    items: [
      {
        id: 'site',
        name: 'Website',
        summary: 'Pages in three languages, written for reading aloud.',
        includes: ['Structure and text', 'Design and build'],
        takes: 'Five to nine weeks',
      },
      {
        id: 'shop',
        name: 'Shop',
        summary: 'A shop that a family can run.',
        includes: ['Catalogue and stock', 'Payment at a company that is made for it'],
        takes: 'Eight to twelve weeks',
      },
      {
        id: 'app',
        name: 'App',
        summary: 'One task, done well, in the hand.',
        includes: ['A drawn path of every screen', 'Tests with five people'],
        takes: 'Ten weeks and more',
      },
    ],
    after: 'Not sure which? Ask for a quote and say what it is to reach.',
  },
  work: {
    title: 'Two pieces of work',
    lead: 'Invented, to show the pages.',
    items: {
      tiles: {
        title: 'A tile maker’s catalogue',
        summary: 'Four hundred patterns, found by what is in them.',
        story: ['You draw the corner you remember, and the pattern finds you.'],
        did: ['Website'],
        outcome: 'Orders now name the pattern.',
        alt: 'A grid of eight-pointed stars.',
      },
      market: {
        title: 'A market that closes at noon',
        summary: 'A shop for what is left, and only while it is.',
        story: ['At eleven the stalls say what they have. At noon the page is empty and says so.'],
        did: ['Shop'],
        outcome: 'Little is thrown away.',
        alt: 'Awnings in a row under a high sun.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'How we work',
    items: [
      { title: 'Light', text: 'A page weighs less than a picture of it.' },
      { title: 'Never sold', text: 'What you send is for your project alone.' },
    ],
  },
  contact: {
    title: 'Write to us',
    lead: 'Say what it is for. Files are welcome.',
    reply: 'A person answers, wherever they sit.',
  },
  newsletter: {
    name: 'Zellige',
    title: 'Zellige',
    lead: 'Small pieces on building for the web.',
    contains: ['One pattern that worked', 'A link that ends it at once'],
  },
}
