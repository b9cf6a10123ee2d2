/** Words of the mail the product sends. `{name}` values are ours; nothing a stranger typed goes into a subject. */
export const mail = {
  greeting: 'Hello,',
  signature: '{agency}',
  autoReply: {
    subject: 'We have your message ({reference})',
    text: 'Thank you for writing to us. Your message reached us under the reference {reference}.',
    next: 'A person reads it and answers you by {due}.',
    notYou: 'If it was not you who wrote, you need to do nothing.',
  },
  confirm: {
    subject: 'Was it you? Confirm the newsletter',
    text: 'Somebody, we hope you, gave this address for our newsletter with these words:',
    press: 'If it was you, open the page and press the button there. Only then do we write to you.',
    button: 'Open the confirmation page',
    notYou: 'If it was not, do nothing. This link ends in {days} days and we then forget the request.',
  },
  confirmEnquiry: {
    subject: 'Press once more to send your enquiry ({reference})',
    text: 'Your enquiry {reference} was sent while very many came in. To be sure that a person wrote it, we read it once you have pressed the button on this page:',
    button: 'Open the page',
    notYou: 'If it was not you, do nothing: nobody reads it, and the link ends in {days} days.',
  },
  sourceNotice: {
    subject: 'We have noted your enquiry ({reference})',
    text: 'You told us {way} what you need, and we noted it under the reference {reference}.',
    kept: 'What we keep of you, why and how long stands here. If you do not want us to keep it, answer this mail and we delete it.',
    button: 'Our privacy policy',
  },
  referralNotice: {
    subject: 'Somebody gave {agency} your address',
    text: 'Somebody who knows you thinks that {agency} could be of use to you, and gave us your name and address. You have not asked for this, so we write this once. Who it was, and what they said, stands on this page, where you decide:',
    button: 'See who it was, and decide',
    nothing:
      'If you do nothing you do not hear from us again, and after {period} we delete what we were told.',
  },
  staffNotice: {
    subject: 'New enquiry {reference}',
    text: 'A new enquiry came by the form “{form}”. Answer by {due}.',
    button: 'Open it in the desk',
  },
  announcement: {
    why: 'You get this because you asked for our newsletter and confirmed it.',
    unsubscribe: 'Unsubscribe',
  },
}

export type MailMessages = typeof mail
