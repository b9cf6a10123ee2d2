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
    subject: 'Was it you? Please confirm',
    text: 'Somebody, we hope you, gave this address on our site and agreed to this:',
    press: 'If it was you, open the page and press the button there. Only then does it hold.',
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
  replyNotice: {
    subject: 'An answer about {reference}',
    text: 'The person of the enquiry {reference} has written. What they wrote stands on the lead.',
    button: 'Open it in the desk',
  },
  replyReturned: {
    subject: 'Your reply about {reference} did not arrive',
    text: 'The reply to the enquiry {reference} was not delivered, so the enquiry waits for its answer again, and the promised time runs on. The lead says why, and what you can do.',
    button: 'Open it in the desk',
  },
  quarantineNotice: {
    subject: 'Enquiries wait in quarantine',
    text: 'What was sent lately looks like spam and was set aside. Whoever wrote it was promised an answer all the same, and the time runs. Release what is an enquiry, and mark the rest as spam.',
    button: 'Open the quarantine',
  },
  reply: { subject: 'Your enquiry' },
  welcome: {
    subject: 'You are on the list',
    text: 'Thank you, it is confirmed. You agreed to this:',
    button: 'Choose topics, fewer, or a pause',
    after: 'Keep this mail if you like: its links work as long as you get anything from us.',
  },
  accountCode: {
    subject: 'Your code to sign in',
    text: 'Somebody, we hope you, wants to sign in to the account of this address. Type these six digits in the browser where you asked:',
    or: 'Or press this button, in whichever browser you like. It works once.',
    button: 'Sign in',
    notYou:
      'Both end in {minutes} minutes. If it was not you, do nothing and tell nobody the digits: nobody gets in without this mail.',
  },
  choicesLink: {
    subject: 'Stop or change our mail',
    text: 'Somebody, we hope you, asked at our site how to stop or change what we send to this address. On this page you stop it with one press, or choose topics, fewer, or a pause.',
    button: 'Open your choices',
    notYou: 'If it was not you, do nothing: nothing changes.',
  },
  confirmPreferences: {
    subject: 'Shall we write to you more often?',
    text: 'Somebody, we hope you, chose on our site to get more from us than now. Links in mails get forwarded, so we ask the mailbox itself first.',
    button: 'See the choice and confirm it',
    notYou: 'If it was not you, do nothing: all stays as it is, and the link ends in {days} days.',
  },
  serviceNotice: {
    subject: 'A notice from {agency}',
    why: 'You get this because we hold data about you; it is no newsletter, and we write it only when we must.',
    button: 'Read the whole notice',
  },
  breachNotice: {
    subject: 'About your data at {agency}: what has happened',
    ask: 'If you want to know more, write to {email}. Say no password and no number of a card to anybody who writes to you about this.',
    why: 'You get this because your data was concerned; the law and our privacy policy have us tell you. It is no newsletter.',
    button: 'Our privacy policy',
  },
  incidentDue: {
    subject: 'The authority has to know by {due}',
    late: 'The authority should have known by {due}',
    text: 'An incident with people’s data is entered, and the authority has not been told yet. The law gives 72 hours from when it was known: until {due}. What is not known by then is told later, in parts.',
    lateText:
      'An incident with people’s data is entered, and the authority has not been told. The 72 hours ended on {due}. Tell it now, and say why it took longer.',
    button: 'Open the incident',
  },
  disclosuresTold: {
    subject: 'Who got your data for marketing in {year}',
    text: 'You asked who got data about you for marketing of their own in {year}. Our register says:',
    none: 'You asked who got data about you for marketing of their own in {year}. Our register says: nobody did.',
    button: 'Our privacy policy',
  },
  reportReceived: {
    subject: 'A report came in',
    text: 'Somebody reported something on our site: a child’s data, a breach, or an account that somebody else uses. It has a time by which it is looked at.',
    button: 'Open the reports',
  },
  draftReminder: {
    subject: 'You began a form and did not send it',
    text: 'You began the form “{form}” on our site and did not send it. If you still want an answer, the form is here. It opens empty: what you typed is not shown to whoever reads this mail.',
    button: 'Open the form',
    nothing: 'If you do nothing, we delete it after {period} and do not write about it again.',
    why: 'You get this once, because you agreed to be reminded of forms that you begin here.',
  },
  confirmRequest: {
    subject: 'Is this request yours? ({reference})',
    text: 'Somebody, we hope you, asked this about the data under this address: {right}. The reference is {reference}. Press the button on this page to show that it was you:',
    button: 'Open the page',
    code: 'Or type these six digits on the page where you sent it: {code}',
    notYou:
      'If it was not you, do nothing and tell nobody the digits: nobody sees to it, and both end in {days} days.',
  },
  requestAnswered: {
    subject: 'Your request is answered ({reference})',
    done: 'What you asked ({right}, {reference}) is done.',
    refused: 'We do not do what you asked ({right}, {reference}). The ground: {ground}',
    corrected: 'Corrected: {field}.',
    notCorrected: 'Not changed: {field}, because {ground}',
    calledOff: 'You took back what you had asked ({right}, {reference}). Nothing was changed.',
    appealed: 'Your appeal has been read, by a person other than the one who refused where there is one.',
    appeal:
      'If you disagree, you can appeal on this page within {days} days. Another person reads it where there is one.',
    complain: 'You may complain to the data protection authority: {authority}.',
    complainWhere: 'You may complain to the data protection authority where you live.',
    attorney: 'the attorney general of your state',
    button: 'Open your request',
    deeds: {
      packaged: 'Your copy is ready.',
      stopped:
        'All marketing to you has stopped, by every channel, and nothing of yours is passed on, sold or shared. Answers to what you ask us still come.',
      restricted:
        'Your data is kept and nothing else is done with it: nobody changes it, writes to you for anything else, or passes it on. You hear from us before that ends.',
      corrected: 'What was wrong is corrected.',
      erased: 'Your data is erased.',
      replied: 'We have answered you in a message of its own.',
      stated: 'A person has seen to it.',
    },
    grounds: {
      not_theirs: 'nothing shows that this data is yours.',
      nothing_to_change: 'there is nothing of that kind to change, or it is as you ask already.',
      law_keeps: 'a law obliges us to keep this data.',
      claims: 'we need this data to establish or defend legal claims.',
      rights_of_others: 'it would infringe the rights of others.',
      unfounded: 'the request is manifestly unfounded.',
      excessive: 'the request is excessive, because it repeats itself.',
    },
  },
  requestPackage: {
    subject: 'What we hold about you ({reference})',
    text: 'You asked for it ({right}, {reference}). On this page you take it away as one archive: to read, and for programs. Nobody but this mailbox has the link.',
    button: 'Fetch it',
    days: 'The link works for {days} days.',
  },
  agentReceived: {
    subject: 'Your request for somebody else ({reference})',
    text: 'What you asked for somebody else ({right}, {reference}) has reached us.',
    waits:
      'A mail asks the address that you named. Nothing is done, and nothing is told to you, before whoever reads it confirms that you may ask for them.',
    button: 'See how it stands',
    notYou: 'If it was not you who asked, do nothing.',
  },
  agentAnswered: {
    subject: 'Your request for somebody else is answered ({reference})',
    text: 'What you asked for somebody else ({right}, {reference}) was confirmed by them and is answered. They have the answer too.',
    button: 'Open the answer',
  },
  companyOffered: {
    subject: 'Somebody wants their data handed over to you ({reference})',
    text: '{who} asked {agency} to hand over to you what they have given us about themselves ({reference}). They named your address and confirmed it.',
    what: 'It is an archive: JSON and CSV with a published schema, a page to read, and their files. If you have nothing to do with them, do nothing.',
    button: 'Open the page',
    once: 'The link works once, until {until}. They are told when it was fetched.',
  },
  transferFetched: {
    subject: 'Your data was fetched by the company you named ({reference})',
    text: 'What you had handed over ({reference}) has been fetched by:',
    button: 'Our privacy policy',
  },
  requestExtended: {
    subject: 'Your request takes longer ({reference})',
    text: 'What you asked ({right}, {reference}) takes us longer. The reason: {why} You have our answer by {due}.',
    button: 'Open your request',
    whys: {
      complex: 'it is complex.',
      many_requests: 'many such requests have reached us.',
    },
  },
  erasureSet: {
    subject: 'Your data will be erased ({reference})',
    text: 'You pressed for the erasure of everything we hold about you ({reference}). It is done on {at}, by itself. Until then you can call it off:',
    button: 'Open your request',
    notYou: 'If it was not you who pressed, call it off there.',
  },
  appealReceived: {
    subject: 'We have your appeal ({reference})',
    text: 'Your appeal of our refusal ({right}, {reference}) has reached us. A person other than the one who refused reads it where there is one, and you have our answer by {due}.',
    button: 'Open your request',
  },
  requestsDue: {
    subject: 'Requests about data due soon: {count}',
    text: 'The first is to be answered by {due}. Open the list, the one that is due first stands on top:',
    button: 'Open the requests',
  },
  clientAsked: {
    subject: 'A request about data that we hold for you ({reference})',
    text: 'Somebody who has shown us that it is about them asks: {right}. We hold data of theirs on your account, so that you decide about it. Our reference is {reference}.',
    which: 'It is about these leads of yours: {leads}.',
    next: 'They know that we have told you. Answer them in the time that the law gives you, and tell us what we are to do: hand you a file, or erase.',
  },
  heldForClients:
    'Some of what we hold about you is held for others, who decide about it: {clients}. We have told them what you ask; for the rest we answer ourselves.',
  requestReceived: {
    subject: 'We have your request ({reference})',
    text: 'Your request ({right}) reached us under the reference {reference}.',
    next: 'A person sees to it and answers you by {due}.',
    erasure:
      'One press is left. This page shows what goes, and what stays and why; press there, and it is done without anybody of us.',
    rectification:
      'Type what is right on this page. A person decides about each value and tells you by {due}.',
    certificate: 'Your certificate of erasure will be here, for as long as you like: {href}',
    button: 'Open your request',
    notYou: 'If it was not you who asked, answer this mail and nothing is done.',
  },
  staffInvitation: {
    subject: 'Your place at the desk of {agency}',
    text: '{agency} has made you a place at its lead desk. On this page you press once, choose a password and set up a second factor:',
    button: 'Open the desk',
    next: 'The link works once, for {days} days. After that, ask whoever invited you for another.',
  },
  staffForgotten: {
    subject: 'Your way back to the desk of {agency}',
    text: 'Somebody, we hope you, could not get into the lead desk of {agency}. This page lets you in with your second factor, and there you choose another password:',
    button: 'Open the desk',
    notYou:
      'The link works once, for {minutes} minutes. If it was not you, do nothing: nothing changes, and without your second factor nobody gets in.',
  },
  announcement: {
    why: 'You get this because you asked for our newsletter and confirmed it.',
    unsubscribe: 'Unsubscribe',
    preferences: 'Topics, fewer, or a pause',
    page: 'Read it on our site',
  },
}

export type MailMessages = typeof mail
