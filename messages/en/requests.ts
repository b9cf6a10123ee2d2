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
  agent: {
    confirmTitle: 'May {name} ask for you?',
    confirmText:
      'Somebody who gives this name and the address {email} asks about your data, and says that you have signed a permission for it. If you press, it is done as if you had asked, and they get the answer as well as you. If they may not, do nothing.',
    confirmPress: 'Yes, they may ask for me',
    own: 'Asked for you by {name} ({email}), who gets the answer too.',
    end: 'They may not ask for me any more',
    title: 'Your request for somebody else ({reference})',
    waits:
      'The address that you named has not confirmed that you may ask. Until it does, nothing is done, and nothing is told to you.',
    confirmed: 'You were confirmed. You have the answer by {due}, as they have.',
    theirs: 'You were confirmed. What is left is for them to press themselves.',
    deeds: {
      packaged: 'The copy of what we hold about them is ready.',
      stopped:
        'All marketing to them has stopped, by every channel, and nothing of theirs is passed on, sold or shared.',
      restricted: 'Their data is kept and nothing else is done with it.',
      corrected: 'What was wrong is corrected.',
      erased: 'Their data is erased.',
      replied: 'We have answered them in a message of its own.',
      stated: 'A person has seen to it.',
    },
    notTheirs: 'nothing shows that this data is theirs.',
    calledOff: 'They took back what was asked ({right}, {reference}). Nothing was changed.',
    copy: 'Open the copy',
    codeTitle: 'Thank you',
    code: 'The request is confirmed. Whoever reads the mailbox gets the link to its page.',
  },
  transfer: {
    title: 'To another company',
    text: 'We can hand this copy over to another company: type its email address. It gets a link that works once, and you hear when it was used.',
    label: 'Email address of the company',
    press: 'Name this company',
    ask: 'Shall {company} get a link to your copy? It learns your name and address, and can read all that is in the copy.',
    confirm: 'Yes, send it the link',
    drop: 'No, take it back',
    offered: '{company}: has the link, until {until}.',
    fetched: '{company}: fetched it on {at}.',
    over: '{company}: did not fetch it in time.',
    unsent: '{company}: our mail with the link did not reach it.',
    email: 'This is not an email address. It looks like name@example.com.',
    tooMany: 'You have named as many companies as one request can be handed over to. Ask again for more.',
    pageTitle: 'Data that somebody hands over to you',
    pageText:
      '{who} asked us to hand this over to you. The button fetches it; it works once, and they are told that you did.',
    take: 'Fetch it (ZIP)',
    ended: 'This link has ended',
    endedText: 'It was used, or its time is over. Whoever named you can name you again.',
  },
}

export type RequestMessages = typeof requests
