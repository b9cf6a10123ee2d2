/** What is asked before anything of another company runs in a browser, and the page where it is chosen (P32, P36). */
export const cookieChoices = {
  banner: {
    label: 'Your choice',
    text: 'May pages of this site load {names}? Nothing of it is loaded until you say so, and everything works without.',
    reject: 'Reject',
    accept: 'Accept',
    more: 'Choose one by one',
  },
  footer: 'Choices about cookies',
  signalled: 'Your browser asks not to be followed. We keep to it.',
  title: 'Your choices',
  lead: 'Some of what this site can load comes from other companies. Nothing of it runs until you allow it here, and the site works the same without.',
  nothing:
    'This site loads nothing of other companies, and stores nothing in your browser but what you press for. So there is nothing to ask you, and nothing to refuse.',
  signal: {
    title: 'Your browser’s signal counts',
    text: 'Your browser sends {signal}. Statistics and advertising are off in it for as long as it does, whatever is chosen below.',
    nothing: 'Your browser sends {signal}. There is nothing on this site that it would have to switch off.',
    forms: 'A box for partners that you tick with it does not count.',
    off: 'Off, by your browser’s signal.',
    person:
      'Your browser sends Global Privacy Control. So nothing about you goes to partners or advertisers, whatever you agreed to before: this is entered for you when you sign in with it, and with each press here.',
  },
  why: {
    functional: 'For what a page can do beside showing itself, such as a conversation, a video or a map.',
    analytics: 'To count visits and pages, so that we see what is read.',
    targeting: 'To show advertising, here or elsewhere, by what you read.',
  },
  allow: 'Allow: {category}',
  head: { what: 'Company', cookies: 'Cookies', life: 'Life' },
  noCookie: 'none',
  session: 'until you close the browser',
  policy: 'Policy of {name}',
  optOut: 'How to keep clear of {name} everywhere',
  stays:
    'Cookies that a company keeps under its own address can be removed by it, or by you in your browser’s settings.',
  necessary: 'Necessary',
  necessaryText:
    'Set when you choose, since your choice could not be remembered without: the cookie “{name}”, for six months.',
  save: 'Save my choice',
  rejectAll: 'Reject all',
  acceptAll: 'Accept all',
  saved: 'Saved. It holds from the next page on.',
  unkept:
    'Your browser kept no cookie for this. So nothing of other companies is loaded, and pages may ask again.',
  now: 'What you chose',
  nowGranted: 'Allowed: {names}.',
  nowNone: 'Nothing is allowed.',
  again: 'Something was added since. Until you choose again, nothing of other companies is loaded.',
  proof: 'Proof of it: {reference}, of {date}.',
  proofText:
    'Under this number we keep what you were asked and what you answered, when, on which page and in which language, under which signal of your browser and which version of the policy, for a year. Nothing in it names you or your browser.',
  askedAgain: 'After six months you are asked again.',
  tooManyTitle: 'Too many at once',
  tooMany:
    'Many choices come from your network at this moment, so yours could not be recorded. Nothing new is loaded. Try again in a minute.',
  awayTitle: 'Not recorded',
  away: 'Your agreement could not be recorded just now, so nothing new is loaded. Refusing works all the same.',
}

export type CookieChoiceMessages = typeof cookieChoices
