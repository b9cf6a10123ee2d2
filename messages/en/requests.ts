/** Words of the pages behind a request's own links, and of the code by which a mailbox shows that it is its own. */
export const requests = {
  correct: {
    title: 'What we hold of you',
    text: 'Type what is right and send it. Staff see both side by side and decide about each; you hear by {due}.',
    fields: { name: 'Name', company: 'Company', phone: 'Telephone', email: 'Email address' },
    send: 'Send what is right',
    waits: 'Waits for a decision: {field}.',
    accepted: 'Corrected: {field}.',
    refused: 'Not changed: {field}, because {ground}',
    same: 'Nothing was sent: all of it is as we hold it already.',
  },
  code: {
    label: 'Or type the six digits from the mail',
    hint: 'They stand in the same mail as the link. Either is enough.',
    press: 'It is my request',
    wrong:
      'That did not work: the digits are others, were used, were tried too often, or their time is over. The link in the mail still works until it ends.',
    tooMany: 'Very many codes were typed from your network. Wait a minute and press again.',
  },
}

export type RequestMessages = typeof requests
