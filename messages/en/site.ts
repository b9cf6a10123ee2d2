/** Words of the public site that every agency shares. */
export const site = {
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    home: 'Home',
    services: 'Services',
    work: 'Work',
    quote: 'Quote',
    contact: 'Contact',
    newsletter: 'Newsletter',
  },
  languages: 'Language',
  display: {
    legend: 'Appearance',
    names: { light: 'Light', dark: 'Dark', system: 'As your device' },
    beginIn: 'Begin in {language} from now on',
    note: 'A press here keeps your choice in a cookie for {period}, and nothing else.',
  },
  outbound: 'opens another site, under its own privacy policy',
  restates:
    'This is an independent restatement of the privacy policy of {name}, in other words, to show what this program does with it. It is not affiliated with {name}; services and work shown here are invented.',
  home: {
    work: 'Recent work',
    allWork: 'All the work',
    services: 'What we do',
    allServices: 'Services in full',
    studio: 'The studio',
    since: 'Since',
    start: 'Write to us',
  },
  services: { includes: 'You get', takes: 'Takes', price: 'From', others: 'Other services' },
  work: {
    client: 'Client',
    year: 'Year',
    did: 'We did',
    outcome: 'What came of it',
    contents: 'On this page',
    next: 'Next:',
  },
  writing: {
    title: 'Writing',
    lead: 'What we learned at work, written down for whoever has the same question.',
    latest: 'Lately written',
    all: 'All articles',
    by: 'By {author}',
    feed: 'Follow by feed',
  },
  ask: {
    open: 'Open until {moment}',
    hours: '{days}, {from} to {until} ({zone})',
    also: 'Or choose another way',
  },
  contact: {
    other: 'Other ways to reach us',
    email: 'Email',
    phone: 'Phone',
    address: 'Address',
    hours: 'Hours',
    next: 'What happens next',
    privacy: 'What happens to what you write stands in our',
    privacyLink: 'privacy policy',
  },
  newsletter: { contains: 'What is in it', past: 'Past issues' },
  footer: {
    label: 'Footer',
    contact: 'Contact',
    privacy: 'Your data',
    policy: 'Privacy policy',
    cookies: 'Cookies',
    account: 'Your account',
    choices: 'Stop or change our mail',
    elsewhere: 'Elsewhere',
  },
  notFound: {
    title: 'There is nothing at this address',
    text: 'The page may have moved, or the address may have a letter too many. Nothing you sent was lost.',
    home: 'Go to the front page',
    write: 'Tell us what you were looking for',
  },
  found: {
    privacy:
      'What {name} keeps of you, what for and for how long, and how to see it, correct it or have it deleted.',
    cookies: 'What the site of {name} keeps on your device, and for how long.',
  },
  error: {
    title: 'Something broke on our side',
    text: 'It is our fault, not yours. If you were sending a form, it may not have reached us: go back, your words should still be there.',
    retry: 'Try again',
    write: 'Or write to',
  },
}

export type SiteMessages = typeof site
