/** Words of the first page of the day. */
export const deskToday = {
  today: {
    title: 'Today',
    nothing: 'Nothing waits for you. New enquiries stand here a moment after they are sent.',
    fresh: 'New',
    mine: 'Your leads that wait for an answer',
    allMine: 'All your leads',
    requests: {
      title: 'Requests about data, by the day they are due',
      due: 'Answer by law: {day}',
      all: 'All requests',
    },
    broken:
      '{count, plural, one {promise of the privacy page is broken} other {promises of the privacy page are broken}}',
    reportsLate:
      '{count, plural, one {report from the site is overdue} other {reports from the site are overdue}}',
    reports:
      '{count, plural, one {report from the site waits to be looked at} other {reports from the site wait to be looked at}}',
    overdue: '{count, plural, one {answer is overdue} other {answers are overdue}}',
    dueSoon: '{count, plural, one {answer is due within a day} other {answers are due within a day}}',
    unanswered:
      '{count, plural, one {lead waits for its first answer} other {leads wait for their first answer}}',
    held: '{count, plural, one {enquiry is in quarantine} other {enquiries are in quarantine}}',
    undelivered: 'Replies that did not arrive',
    undeliveredText: 'Each of these leads waits for its answer again.',
    undeliveredLine: 'To {name}: {state}',
    failed: '{count, plural, one {message was given up} other {messages were given up}}',
    unknown:
      '{count, plural, one {message of which nobody knows whether it arrived} other {messages of which nobody knows whether they arrived}}',
    figures: {
      title: 'The last thirty days',
      byDay: 'Leads by day',
      byForm: 'Leads by form',
      byStage: 'Where they stand now',
      answers: 'First answer',
      median: 'Half are answered within',
      hours: '{hours} hours',
      days: '{days} days',
      newsletter: 'Newsletter',
      requested: 'Asked for it',
      given: 'Confirmed',
      rate: 'Confirmed of those who asked',
      withdrawn: 'Unsubscribed',
      few: 'under {fewest}',
      tooFew: 'too few to say',
      asOf: 'Counted',
    },
    steps: {
      title: 'First steps',
      done: 'done',
      agency: {
        title: 'Make it your agency',
        text: 'This is the demonstration studio. Copy agencies/demo, make it yours, and start with its name.',
      },
      colleague: {
        title: 'Let a colleague in',
        text: 'Each member signs in as themselves, with a role of their own.',
      },
      lead: {
        title: 'Send yourself an enquiry',
        text: 'Fill in the contact form as a customer would, then find it here.',
      },
      mail: {
        title: 'Let mail leave',
        text: 'Until mail is set up, every message is kept here and not sent. npm run doctor says what is missing.',
      },
    },
  },
}
