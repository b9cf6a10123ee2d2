/** Words of the pages that are documents: thanks, confirmation, unsubscribing. */
export const documents = {
  thanks: {
    title: 'Thank you, it reached us',
    text: 'A person reads it and answers you. You need to do nothing else.',
    reference: 'Your reference',
    keep: 'Quote it if you write to us about this again.',
    mailed: 'A note with this reference is on its way to the address you gave.',
    confirm:
      'You also asked for the newsletter: unless this address is on the list already or was asked lately, a second message asks whether that was you. Press the button in it, or it does not begin.',
    held: 'Your enquiry waits for one more press: so many came at once that we ask by mail whether a person wrote it. Press the button in the message that is on its way to you, and it is read.',
    unasked:
      'It reached us, and we could not mail you the question whether it is yours just now. A person sees it. To have the question mailed, send it again in an hour; or write to us and quote the reference.',
    due: 'We answer by {moment} at the latest.',
    wish: {
      moment: 'You asked us to ring on {moment}.',
      day: 'You asked us to ring on {day}.',
      time: 'You asked us to ring at {time} ({zone}).',
    },
    material: 'Your file',
    materialUntil: 'The link works for one day. Keep the file, not the link.',
    home: 'Back to the front page',
  },
  closed: {
    title: 'This has closed',
    text: 'It was open until {moment}. Nothing more is taken, and what was sent is deleted as our privacy policy says.',
  },
  archive: {
    title: 'Past issues',
    lead: 'What we sent to those who asked for our newsletter.',
    none: 'No issue has been published yet.',
    published: 'Published on {day}',
    older: 'Older issues',
    all: 'All past issues',
    subscribe: 'Get the next one by mail',
    away: 'The issues cannot be read at this moment. Try again in a minute.',
  },
  thanksUnknown: {
    title: 'Nothing is said here of {reference}',
    text: 'This page tells whoever has just sent something that it arrived, for a day. If you want to know about an earlier enquiry, write to us and quote its reference.',
    signUpTitle: 'Nothing was sent from here just now',
    signUpText:
      'This page tells whoever has just signed up what happens next, for a day. Open the form to sign up.',
  },
  thanksNewsletter: {
    title: 'One more step',
    text: 'If this address is not on the list yet, a message with a button goes to it; press that and you are on the list. None goes where one went a short while ago, or to an address whose mail was refused or reported. Until you press you get nothing.',
    unsentTitle: 'Not yet',
    unsent:
      'Mail cannot leave this site just now, so no message went to the address and the newsletter does not begin. Please try again another day.',
  },
}

export type DocumentMessages = typeof documents
