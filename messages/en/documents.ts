/** Words of the pages that are documents: thanks, confirmation, unsubscribing. */
export const documents = {
  thanks: {
    title: 'Thank you, it reached us',
    text: 'A person reads it and answers you. You need to do nothing else.',
    reference: 'Your reference',
    keep: 'Quote it if you write to us about this again.',
    mailed: 'A note with this reference is on its way to the address you gave.',
    confirm:
      'You also asked for the newsletter: a second message asks whether that was you. Press the button in it, or it does not begin.',
    home: 'Back to the front page',
  },
  thanksNewsletter: {
    title: 'One more step',
    text: 'If the address can be signed up, a message is on its way to it. Press the button in it and you are on the list. Until then you get nothing.',
  },
}

export type DocumentMessages = typeof documents
