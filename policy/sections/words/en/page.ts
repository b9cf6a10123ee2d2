/** Headings, and what stands about the page itself. */
export const page = {
  titles: {
    summary: 'In short',
    controller: 'Who answers for your data',
    collect: 'What we ask for',
    purposes: 'Why, and on what ground',
    marketing: 'Our newsletter',
    recipients: 'Who sees it',
    cookies: 'Cookies and signals',
    retention: 'How long we keep it',
    rights: 'What you can ask of us',
    regions: 'What applies where you live',
    children: 'Children',
    security: 'How it is kept safe',
    changes: 'When this page changes',
  },
  summary: {
    stricter: 'Where it says “stricter”, this site promises more than the text it restates.',
  },
  controller: {
    answers: '{name} decides what happens to the data described here and answers for it.',
    address: 'Address',
    email: 'Email',
    phone: 'Phone',
    registration: 'Registration',
    form: 'Questions about your data reach us by the contact form',
    questions: 'A question about your data is answered within {period}.',
    /** Where a sentence says how to reach us: an address, or else this. */
    byForm: 'the contact form',
  },
  changes: {
    since: 'This policy is in force since {day}.',
    versions: 'Each version of this page is kept whole, with a number and a date.',
    consent: 'With each consent we store the exact words you agreed to and the version they stood in.',
    banner: 'A change that matters is announced on the site before it holds.',
    mail: 'A change that matters is mailed to everybody whose data we hold, before it holds.',
    notReduced: 'No change takes a right from you that this page gave you.',
    noConsent: 'Using this site is not taken for consent to anything.',
  },
}
