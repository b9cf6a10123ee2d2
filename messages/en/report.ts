/** Words of the page where anybody reports something about data. */
export const report = {
  title: 'Report a problem with data',
  lead: 'Tell us when we hold a child’s data, when data got into wrong hands, or when somebody else uses your account. You need to give neither your name nor an address.',
  about: 'What is it about?',
  abouts: {
    minor: 'A child’s data',
    breach: 'Data in wrong hands',
    account: 'An account that somebody else uses',
  },
  aboutError: 'Choose what it is about.',
  text: 'What have you seen?',
  textHint: 'As much as we need to find it. Leave out what we do not need to know.',
  textError: 'Write what you have seen.',
  textLong: 'That is too long: 5,000 signs are the most.',
  named: 'Whose data, or which account?',
  namedHint: 'The email address or number, if you know it. May stay empty.',
  contact: 'Where may we ask you?',
  contactHint:
    'May stay empty. We use it for this alone, and delete it, with whose data you named, once it is looked into. What you saw may stay in our register of incidents.',
  trap: 'Leave this empty',
  submit: 'Send the report',
  doneTitle: 'Thank you for telling us',
  done: 'A person looks into it: within {hours} hours. For the sake of whoever it concerns we do not say here whether we hold anything of them.',
  tooManyTitle: 'Too many at once',
  tooMany: 'Many reports come in at this moment. Try again in some minutes, or write to {email}.',
  faults: 'Please look at this again',
}

export type ReportMessages = typeof report
