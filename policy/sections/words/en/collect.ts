/** What comes in, and from whom. */
export const collecting = {
  collect: {
    intro:
      'What you type into a form, what you write to us afterwards, and what our staff note of talks with you. Nothing about you is bought, looked up or guessed.',
    introAlso:
      'What you type into a form or tell us {ways}, what you write to us afterwards, and what our staff note of talks with you. Nothing about you is bought, looked up or guessed.',
    introOthers:
      'What you type into a form, what you write to us afterwards, and what our staff note of talks with you.',
    introOthersAlso:
      'What you type into a form or tell us {ways}, what you write to us afterwards, and what our staff note of talks with you.',
    noOthersNow: 'At present nothing comes from anybody else.',
    byHand: 'Whom we enter by hand gets a mail that says so, where we have an address.',
    field: 'Field',
    kind: 'Kind of data',
    needed: 'Needed',
    required: 'Yes, or we cannot answer',
    optional: 'No',
    answered: 'A person answers an enquiry within {period}.',
    answeredOnWorkingDays:
      'A person answers an enquiry within {period}, counting only the days on which we are here: {days}, {from} to {until} ({zone}).',
    declared:
      'Beside these questions a form has only the boxes by which you agree to something; any other field is refused, whoever sends it.',
    source: 'With each value we store which form it came from and when.',
    files:
      'Files that you send along are encrypted as soon as they have come in, and deleted with your enquiry, or, where they show that you may ask for somebody else, once that request has ended.',
    location:
      'No page asks your device where it is: each tells your browser to give this site no place, whatever is asked.',
    address:
      'Your network address is shortened before it is stored: the last part of it is dropped, so that it stands for a neighbourhood and not for you. It limits abuse and stands beside your enquiry and your consent.',
    counts:
      'We count ourselves how often pages are read, from which sites and newsletters visits come, and how many of those who open a form send it. Nothing is put into your browser for it, and no visit is kept by itself: only sums. So that visitors of a day are not counted twice, your network address, cut as above, and the name of your browser set one of 16,384 marks by a random number; the number and the marks are gone when the day has ended. Browsers that send Global Privacy Control, {signals}programs, whoever is signed in, and whoever refused statistics are not counted.',
    countsDnt: 'those that send Do Not Track, ',
    countsPublished: 'The sums of the last thirty days stand on a page for everybody.',
    leadSource:
      'If you come by a campaign, a newsletter or another site, your enquiry says which; it says so on your own copy too.',
    drafts:
      'While you fill in {forms} we keep what you type, also if you do not send it, once you have typed your email address. It is said beside the form, and one press there deletes it and turns it off.',
    forClient:
      'It is run for {client}, who decides about what you send by it. Of the rest of this page only how we hold it counts.',
    oneForm: 'the form {forms}',
    someForms: 'the forms {forms}',
    quoted: '“{name}”',
    draftsQuiet: 'We write to nobody because of it.',
    draftsRemind:
      'Whoever agreed to a reminder gets one email about it, after {period}. It is used for marketing only if you asked for marketing.',
    referral:
      'Whom you recommend us to gets at most one mail, whose page says who it was, and is forgotten after {period} unless they agree.',
    noSensitive: 'We ask for no sensitive data. Please send none.',
    sensitiveAsked:
      'We ask for no sensitive data, unless a service needs it and you agree to just that, apart from all else.',
    sensitiveIdle:
      'We ask for no sensitive data. Please send none. What California counts as sensitive belongs to parts that are not in use on this site: {items}.',
    idle: 'The policy also names what follows. None of it is in use on this site:',
    idleAutomatic: 'taken by servers and tools as you read: {items}',
    idleOthers: 'from {sources}: {items}',
    account:
      'You can have an account: your mailbox lets you in at {path}. There you see your enquiries and your details, choose, ask for a copy of all we hold, and end it. While you are signed in we keep the name of your browser and system, so that you can sign it out.',
    accountEnds:
      'Ending it erases all that we hold of you with it. You are shown first what goes, what stays and why.',
    idleAccounts: 'in accounts: {items}',
    idleSignIn: 'signing in with {networks}',
    idleHandedOver: 'what {by} hand over, used only as {rules} allows, and never for advertising',
    idleRecording: 'recording of calls and messages, announced as it happens, {reasons}',
    idleCountry: 'the country you read from',
    idlePlace: 'where you are, once you allow it',
  },
  children: {
    limit: 'We do not serve people under {age}.',
    asked:
      'Each form asks you to say that you are {age} or older, but for those by which you use your rights or report something. We do not ask for your birth date.',
    noLimit: 'We state no age limit, and ask for nobody’s age.',
    none: 'This site is for businesses. We state no age limit, and ask for nobody’s age.',
    found: 'If we learn, from you {way} or otherwise, that a child has written to us, we delete it.',
    reported: 'A page of its own takes reports of a child’s data.',
    report: 'Report a child’s data, a breach or a misused account',
    guardian: 'A parent’s consent does not change that: a younger person’s data is deleted, whoever sent it.',
  },
}
