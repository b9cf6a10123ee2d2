/** Words that every form shares. Labels of fields come from the agency's forms. */
export const forms = {
  optional: 'optional',
  errorSummary: 'Some answers need another look',
  errorPrefix: 'Error:',
  choose: 'Choose one',
  consents: 'Only if you like',
  consentsHint: 'Your message reaches us whether you tick this or not.',
  trap: 'Leave this empty',
  proving: 'Checking',
  pending: 'Sending',
  offline:
    'We could not be reached. Nothing was sent, and what you wrote is still here. Check your connection and send it again.',
  unavailable:
    'We cannot take this right now. Nothing was saved, and what you wrote is still here. Try again in a minute.',
  renewed:
    'Our privacy policy changed since you opened this page. Please read what you agree to again, then send.',
  tooMany:
    'Many messages came from your network just now. Nothing was saved, and what you wrote is still here. Wait a minute, then send it again.',
  closed: 'This has closed. Nothing was saved.',
  draft: {
    kept: 'While you write we keep what you typed, for {period}, also if you do not send it, once your email address stands here. Our staff can read it. It comes back to this tab when you reload or return.',
    refuse: 'Do not keep it',
    refused: 'Nothing is kept until you send the form.',
    keep: 'Keep it again',
  },
  files: {
    add: 'Add files',
    limits: 'At most {most}, each up to {max} MB: PDF, pictures, office documents and plain text.',
    plainLimit: 'All together up to {max} MB.',
    kept: 'Files that came through. Untick one to leave it out.',
    sending: 'Sending {percent}%',
    checking: 'Checking',
    ready: 'Added',
    remove: 'Remove',
    unfinished: 'One of these files did not come through. Remove it, or add it again.',
    chooseAgain: 'Files have to be chosen again.',
  },
  tooLarge: 'This is more than the form takes. Nothing was saved. Write it shorter, and send it again.',
  unreadable: 'What was sent could not be read to its end. Nothing was saved. Send the form again.',
  errors: {
    required: 'Fill this in',
    requiredChoice: 'Choose one',
    email: 'Write a whole email address, like name@company.com',
    requiredSome: 'Choose at least one',
    requiredTick: 'Tick this to go on',
    phone: 'Write a phone number, with the country code, like +33 2 61 91 04 12',
    tooLong: 'Make this shorter: at most {max} characters',
    tooMany: 'Choose at most {max}',
    date: 'Write a day as year, month and day, like 2027-03-31',
    time: 'Write a time of day, like 14:30',
    dayOver: 'That day is over. Choose today or a later day',
    timeOver: 'That time is over for today. Choose a later one, or another day',
    timeSkipped: 'The clocks go forward on that day and skip this time. Choose one an hour later',
    timeZone: 'Write a time zone like Europe/Paris, or leave it empty',
    choice: 'Choose one of the answers listed',
    tooManyFiles: 'Add at most {max} files',
    fileEmpty: 'This file is empty. Choose another',
    fileLarge: 'This file is too large: at most {max} MB',
    fileKind:
      'This is not a kind of file we take, or not what its name says. Send it as a PDF, a picture, an office document or plain text',
    fileDamaged: 'This picture cannot be read. Save it anew, or choose another',
    fileGone: 'Files wait an hour for their form, and that is over. Add them again',
    fileUnkept: 'This file did not come through. Add it again',
    characters: 'This holds characters that cannot be read. Type it again',
  },
}

export type FormMessages = typeof forms
