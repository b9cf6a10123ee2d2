/** Words of the desk about why a message may not leave. */
export const deskRefusals = {
  refusals: {
    no_postal_address: 'the agency has entered no postal address',
    pause: 'they asked for a pause',
    topic_declined: 'they declined this topic',
    less_often: 'they asked for fewer',
    told_before: 'they were asked or told before, and are once',
    tried_again: 'sent again by hand',
    restricted: 'the person is restricted',
    suppressed: 'the address is on the suppression list',
    address_cap: 'as many as others may cause to one address in an hour were queued already',
    no_consent: 'no consent in force',
    purpose_changed: 'its purpose has changed, and they were not told yet',
    no_address: 'no address was given',
    frequency_cap: 'as many as promised were sent already',
    abandoned: 'a worker stopped midway; the mail server may have it',
    restored:
      'it waited when the backup was made that the database was read back from; it may have gone since',
    key_over: 'it may have gone more than a day ago; sent again it may arrive twice',
    not_written: 'it could not be written',
    gone: 'what it was about is gone',
    merged: 'its reader was merged into somebody with another address',
  },
}
