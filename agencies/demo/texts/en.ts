import type { AgencyTexts } from '#agencies/texts-type.ts'
import { enWork } from './en-work.ts'

export const en: AgencyTexts = {
  tagline: 'brand, web and editorial design in Nantes',
  description:
    'Marram is a studio of four in Nantes. We design brands, websites and printed matter for people who make things, and look after them for years.',
  home: {
    title: 'We design brands, websites and books for people who make things',
    lead: 'Marram is a studio of four on the Loire. We take on six projects a year, so that the people you meet at the first table are the people who do the work.',
    alt: 'Marram grass on a dune, bent by wind from the sea, with a low sun behind it.',
    about: [
      'Marram is the grass that holds dunes in place. It grows through whatever the wind puts on top of it, and its roots keep a coast where it was. We liked the idea of design that does that: little to look at in winter, and the reason the ground is still there in spring.',
      'Most of our clients stay. The oldest has been with us for eleven years and three logos’ worth of temptation; we talked them out of two.',
    ],
    quote: {
      text: 'They asked how we launch a boat before they asked what colour we like.',
      by: 'Anne Brise, Chantier Brise',
    },
  },
  services: {
    title: 'Four things we do, and what each one holds',
    lead: 'Prices are where a project begins, not where it ends. You get a fixed figure before any work starts, and nothing is added without your written yes.',
    items: [
      {
        id: 'brand',
        name: 'Brand',
        summary:
          'A name, a mark, a way of speaking, and the rules that let other people use them without ringing you.',
        includes: [
          'Interviews with your people and your customers',
          'Name and domain search, where needed',
          'Mark, type, colour, and a drawn set of images',
          'A guide of twenty pages at most',
        ],
        takes: 'Ten to fourteen weeks',
        price: '€18,000',
      },
      {
        id: 'web',
        name: 'Websites',
        summary:
          'Sites that load on a train, read well aloud, and can be edited by whoever is in the office on Friday.',
        includes: [
          'Structure and writing before any drawing',
          'Design and build by the same two people',
          'Accessibility to WCAG 2.2 AA, tested with people who need it',
          'A year of care',
        ],
        takes: 'Twelve to sixteen weeks',
        price: '€24,000',
      },
      {
        id: 'editorial',
        name: 'Editorial',
        summary: 'Magazines, annual reports, catalogues and books, from flat plan to the printer’s floor.',
        includes: [
          'Grid, type and picture direction',
          'Layout of every page, or of the first issue',
          'Paper, proofs and a day on press',
        ],
        takes: 'Six to twenty weeks',
        price: '€9,000',
      },
      {
        id: 'care',
        name: 'Care',
        summary:
          'A day or two each month for what comes after: the new page, the season’s poster, the question at five to six.',
        includes: [
          'A fixed number of days, which carry over for a quarter',
          'A reply within one working day',
          'A yearly review of what still works',
        ],
        takes: 'By the quarter, ends whenever you like',
        price: '€1,100 a month',
      },
    ],
    after:
      'If what you need is not on this page, write all the same. We know good people in photography, translation and type, and we will say so if one of them suits you better than we do.',
  },
  work: {
    title: 'Five pieces of work, told plainly',
    lead: 'What was asked, what we did and what came of it. Each is drawn here by the studio instead of photographed; the real things hang, float or lie on tables elsewhere.',
    items: enWork,
  },
  people: {
    title: 'Who you will be talking to',
    items: {
      solene: { role: 'Brand and drawing', line: 'Trained as a sign painter. Founded the studio.' },
      idris: { role: 'Websites', line: 'Builds what he draws. Tests it on the 17:04 to Le Croisic.' },
      marta: { role: 'Editorial and type', line: 'Ran a magazine in Porto for nine years, on time.' },
      tom: { role: 'Projects and words', line: 'Answers the phone. Cuts every text by a third.' },
    },
  },
  principles: {
    title: 'How we work',
    items: [
      {
        title: 'Words first',
        text: 'If we cannot say it in a sentence, we cannot draw it. The first month is mostly writing.',
      },
      {
        title: 'One proposal',
        text: 'You see one design, the one we would sign, with the reasons. If it is wrong we make another.',
      },
      {
        title: 'Yours at the end',
        text: 'Files, fonts, code and passwords are handed over with the last invoice. Nobody is kept by a lock.',
      },
      {
        title: 'Your data is yours',
        text: 'This site keeps its own privacy policy. One press ends the newsletter; one mail to us shows or deletes what is held about you.',
      },
    ],
  },
  contact: {
    title: 'Tell us what you are making',
    lead: 'A few lines are enough. What it is, when you need it, and what you can spend if you know.',
    reply: 'One of the four of us reads it and answers, also when the answer is no.',
  },
  newsletter: {
    name: 'Laisse de mer',
    title: 'A letter from the tideline',
    lead: 'Laisse de mer is the line of things the tide leaves on a beach. Ours is a short letter with what we have made, read and got wrong since the last one.',
    contains: [
      'One piece of work, with what went badly',
      'Three things worth your time that we did not make',
      'At most two letters a month, and a link in each that ends them at once',
    ],
  },
}
