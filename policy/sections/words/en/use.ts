/** What for, by which ways, and who else. */
export const using = {
  notInUse: 'not in use on this site',
  stricter: 'stricter',
  notSaid: 'not given in the restated text',
  purposes: {
    idle: 'Declared, but not in use on this site',
    head: ['What for', 'Legal ground', 'Kinds of data'],
    interest: 'Our interest: {interest}',
    noMachine: 'Nothing is decided about you by a machine alone.',
    groups: 'Figures about many people lead back to nobody: no group smaller than {count} is reported.',
    consent:
      'You can withdraw a consent at any time, as easily as you gave it. What was done before stays lawful.',
  },
  marketing: {
    optIn:
      'You get it only if you asked for it and then pressed the button in the mail that asks whether it was you.',
    channels: 'Each way to reach you is asked for by itself: {channels}.',
    idleChannels:
      'This program itself sends nothing {channels}; our staff may use these ways by hand, with your consent.',
    unasked: 'Named too, and not asked for on this site, since nothing of the kind is done here: {channels}.',
    stop: 'Each issue has an unsubscribe link that works at once, without signing in, for ever.',
    stopOthers:
      'That link also stops what comes {channels}. To stop one of them alone, or where you get no mail, write to us {email}.',
    cap: 'Issues: at most {messages} in {period}.',
    less: 'You can ask for fewer, at most {messages} in {period}, or for a pause of {pause}.',
    topics: 'You can decline one topic and keep the others: {topics}.',
    address: 'Each issue carries our postal address.',
    addressToCome:
      'Each issue must carry a postal address. Until one stands at the top of this page, none is sent.',
    service:
      'Answers to what you asked us are not marketing. They go on when you unsubscribe, and carry no advertising.',
    advertising: 'Advertising that looks at what you did is shown only to those who asked for it.',
  },
  recipients: {
    staff:
      'Our own staff, each under a personal account with a role. Exports and erasures are entered in a log that cannot be edited.',
    none: 'The data of this site lies on our server. If we rent it, the company it stands at hosts it; no other company handles the data.',
    used: 'These companies, and no others, handle data of this site for us:',
    head: ['Company', 'What for', 'Where', 'Safeguard'],
    undeclared: 'no contract has been entered here yet',
    ownPolicy: 'decides for itself, under its own policy',
    idle: 'Declared, but not in use on this site',
    idleHead: ['Company', 'What for', 'Where', 'Safeguard', 'What it would get'],
    policies: 'Their own policies, and how to keep clear of them:',
    policy: '{name}: privacy policy',
    optOut: '{name}: how to opt out',
    optOutAsk: '{name}: ask us, and we keep your data from it.',
    bound:
      'Every company that works for us is bound by contract to keep the data to itself and use it only as we say.',
    boundFirst:
      'Whatever company comes to work for us is bound by contract first, to keep the data to itself and use it only as we say.',
    answersFor: 'We answer for what a company that works for us does with the data.',
    others: 'Beside them, data may go to these, and to nobody else:',
    registered:
      'Each time an authority or a court gets data, who asked, why and what went out is entered in a register.',
    programs:
      'Programs that our staff connect are told that something happened, by number, without name or address.',
    notShared: 'Nothing is sold, rented or shared with partners.',
    neverSold: 'Nothing is sold or rented.',
    partners:
      'Partners get only the data of those who asked for that by a box of its own, and who can stop it.',
    partnersNamed: 'They are: {names}.',
    partnersNone: 'No partner is named so far, so none gets anything.',
    advertising:
      'Some laws call it sharing when data is used for advertising on other sites. This site does not do that.',
    advertisingAsked:
      'Some laws call it sharing when data is used for advertising on other sites. This site does that for those alone who agree to it in their choices about cookies, and stops when they take it back.',
    clients:
      'What we hold for a client is used only as that client says: it enters no mailing, list or figure of ours, and is handed back or erased when the client tells us. What you ask of us about it we tell the client, who decides.',
    clientForm:
      'The form “{form}” is run for {client}, who decides about what you send by it and says how here: {privacy}',
    handover: 'Should the business pass to somebody else, the data goes with it under this same policy.',
    payment: 'No form asks for a card number. Payments happen at the company that takes them.',
    links: 'A link that leads to another site says so. What happens there stands in that site’s policy.',
  },
}
