/** How long, what lies in the browser, and how it is guarded. */
export const keeping = {
  cookies: {
    none: 'No page sets a cookie before you ask to sign in.',
    noneUnpressed:
      'No page sets a cookie before you press for one: to sign in, or to keep an appearance or a language.',
    askedFirst: 'Before you choose, the public pages set no cookie and load nothing of anybody else.',
    scripts:
      'Once you agree, and until you take it back, pages load: {names}. Your choice is kept for six months, and can be changed at any time:',
    choices: 'Your choices',
    leavesNothing: '{name} leaves no cookie.',
    head: ['Cookie', 'Category', 'What it does', 'Life'],
    session: 'until you close the browser',
    idle: 'Declared, but not in use on this site',
    idleHead: ['Cookie', 'Category', 'Whose', 'What it does', 'Life'],
    us: 'ours',
    chosen: 'Nothing but what is necessary is set before you choose, and refusing is as easy as accepting.',
    help: 'About cookies and how to refuse them:',
    dntHonoured: 'Do Not Track: nobody is tracked here, with the signal or without it.',
    dntNotSaid:
      'Do Not Track: the text this restates does not say what it makes of the signal. Nobody is tracked here, with it or without it.',
    dntNotAnswered:
      'Do Not Track: the signal is not answered, since no standard says what it means; if one comes that we must follow, this page will say so. Nobody is tracked here, with it or without it.',
    dntHonouredAsked: 'Do Not Track: the signal counts as your refusal of statistics and advertising.',
    dntNotSaidAsked:
      'Do Not Track: the text this restates does not say what it makes of the signal. What you choose here counts, with it or without it.',
    dntNotAnsweredAsked:
      'Do Not Track: the signal is not answered, since no standard says what it means; if one comes that we must follow, this page will say so. What you choose here counts, with it or without it.',
    gpc: 'Global Privacy Control: the signal counts as your refusal of statistics and of advertising, and a box for partners that you tick with it does not count.',
    page: 'The cookies on a page of their own',
  },
  retention: {
    head: ['Record', 'Kept', 'Why'],
    keep: 'without limit',
    withProject: 'with the project that comes of one',
    keepProof: 'the log without limit; your consents as long as your data',
    keepProofAsked:
      'the log without limit; your consents as long as your data; what was chosen about cookies, which names nobody, for a year',
    counts: 'Counts of pages hold no visit. After three months the days become months.',
    atMost: '{period} {clock}, then {ending}',
    most: 'Once nothing is open between us – no newsletter in force, no account, no project, no request unanswered – nothing that names you is kept longer than {period}, unless you had its use restricted, or a law or a dispute demands it as said below. What stays holds no name or address: the code that keeps us from writing to you, and the log.',
    longer:
      'Where a law demands longer, such as that on taxes, or a dispute or an order of a court needs it, a member of our staff can put the deletion off for the kinds of record that the reason names; for everything, only where a dispute or an order concerns everything. Those stay until that reason ends, with what says that they are yours, and the rest goes in its time, also when you have us erase you. Who put it off, when, on what ground and for what is recorded. Data whose use you had us restrict also stays, until the restriction ends.',
    backups:
      'A backup does not hold the key that opens it, is refused once it is too old, and repeats every deletion when it is read back.',
    swept: 'A sweep runs every day and takes what is past its time.',
  },
  security: {
    tests:
      'What our daily figures cannot show is checked by automatic tests, each of which fails as soon as what keeps its promise is taken away. The page of evidence shows the day and the version of each run.',
    auditsIdle:
      'The text this restates also promises regular security audits and encrypted storage of all data. Here automatic tests stand in for audits, and messages and files are encrypted; names, addresses and short answers are not.',
    sealed: 'What you write in a message is encrypted before it is stored.',
    transit: 'Between your browser and this site everything travels encrypted.',
    roles:
      'The program that serves this site cannot change the record of what you agreed to. It goes only when your data goes, or when a sign-up was never confirmed.',
    log: 'Who exported or erased what is entered in a log that is only ever added to.',
    passwords: 'Passwords of our staff are kept only as a hash that cannot be read back.',
    breachAll:
      'Should data get into wrong hands, everybody whose data it was is told without delay, and the authority within 72 hours.',
    breachLaw:
      'Should data get into wrong hands, those whom the law names are told, and the authority within 72 hours.',
  },
}
