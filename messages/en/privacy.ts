/** Words around the policy, and of the pages behind mailed links. */
export const privacy = {
  title: 'Privacy policy',
  lead: 'What we ask for, what we do with it, and how you stop it. This page and the program behind it are made from the same data.',
  version: 'Version',
  contents: 'On this page',
  machine: 'The same for machines (JSON)',
  home: 'To the front page',
  confirm: {
    title: 'Was it you?',
    text: 'Press the button if you asked for our newsletter. If you did not, close this page: nothing happens.',
    press: 'Yes, send it to me',
    doneTitle: 'You are on the list',
    done: 'The next issue comes to you. Each one carries a link that stops it.',
    usedTitle: 'This link was used before',
    used: 'If you pressed it, all is well and you need to do nothing. If you have unsubscribed since, you stay unsubscribed.',
    expiredTitle: 'This link has ended',
    expired: 'Nothing was confirmed. If you still want the newsletter, sign up again and we send a new link.',
    unknownTitle: 'This link is not complete',
    unknown:
      'Perhaps a part of it was lost on the way. Copy the whole address from the mail and open it again.',
  },
  agreeReferral: {
    title: 'May we write to you?',
    text: '{by} gave {agency} your name and address. If you agree, a person writes to you about it; nothing else is sent. If not, we delete it now and nobody can give us your address again.',
    press: 'Yes, write to me',
    no: 'No, delete it',
    doneTitle: 'Thank you, we write to you',
    done: 'A person reads what was said and writes to you.',
    declinedTitle: 'It is deleted',
    declined: 'We know nothing of you any more, but for a code that keeps us from writing to this address.',
    used: 'If you agreed, we write to you. If you said no, what we had is deleted.',
    expired: 'What we were told of you is deleted, and nothing more is sent.',
  },
  confirmEnquiry: {
    title: 'Was it you who wrote?',
    text: 'Press the button and your enquiry is read and answered. If you did not write, close this page.',
    press: 'Yes, I wrote it',
    doneTitle: 'Thank you, it has arrived',
    done: 'A person reads it and answers you. A note with the reference is on its way.',
    used: 'If you pressed it, your enquiry has arrived and you need to do nothing.',
    expired: 'Your enquiry was not read. Please send it again, and we mail a new link.',
  },
  unsubscribe: {
    title: 'Stop the newsletter',
    text: 'One press and this address gets no newsletter from us any more.',
    press: 'Unsubscribe',
    doneTitle: 'It has stopped',
    done: 'You get no newsletter from us any more. Answers to what you ask us still come.',
    unknownTitle: 'This link is not complete',
    unknown:
      'Perhaps a part of it was lost on the way. Copy the whole address from the mail, or write to {email} and a person stops it for you.',
  },
  away: {
    title: 'Not done yet',
    text: 'We could not reach our database, so nothing was changed. Please try again in a minute.',
    press: 'Try again',
  },
}

export type PrivacyMessages = typeof privacy
