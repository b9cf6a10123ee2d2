/** Words about passkeys, on the ways in and on the page of a member's account. */
export const deskPasskeys = {
  title: 'Passkeys',
  text: 'A passkey is kept by your phone, computer, security key or password manager. It opens the desk by itself, without a password or a code, and on this site alone.',
  signIn: 'Sign in with a passkey',
  asFactor: 'Use a passkey',
  orCode: 'or by a code',
  noScript: 'A passkey needs script, which this browser does not run here. Everything else works without.',
  browser: {
    unable: 'This browser knows no passkeys. Use another way in.',
    dismissed:
      'No passkey was given: the window was closed, or it took too long. Press again when you are ready.',
    already: 'This device has a passkey for you here already.',
    failed: 'The passkey could not be asked for. Load the page anew, then try again.',
  },
  wrong: {
    unscripted: 'A passkey needs script. Where this browser runs it, load the page anew and press again.',
    asked:
      'This took more than five minutes, was begun in another window, or was answered before. Press again.',
    unknown: 'Nobody on the team has this passkey. It may have been removed: use another way in.',
    unproven: 'This passkey is of another site, or its answer could not be checked. Nobody was let in by it.',
    copied:
      'This passkey came with an older count than last time, so a copy of it may be in use. It was refused, and your account page says so: use another way in, then remove it.',
    often: 'Too many passkeys were tried from here. Wait a minute, then try again.',
  },
  list: {
    none: 'You have no passkey yet.',
    name: 'Name',
    added: 'Added',
    used: 'Last used',
    never: 'never used',
    change: 'Remove',
    remove: 'Remove',
    removeLabel: 'Remove {name}',
    suspected: 'A copy may be in use: it came with an older count. Remove it, and add another.',
  },
  add: {
    name: 'Name of the passkey',
    nameHint: 'So that you know it again, such as “Work laptop”.',
    submit: 'Add a passkey',
    added: 'The passkey is added. It signs you in by itself.',
    asked:
      'This took more than five minutes, or was begun in another window. Nothing was added: press again.',
    unproven: 'What the device gave could not be checked, so nothing was added. Try again.',
    kept_already: 'This passkey is known here already. Nothing was added.',
    full: 'You have twenty passkeys, and no more are kept. Remove one first, then add this one.',
  },
  removed: 'Removed. It opens nothing any more, and your other sessions have ended.',
  gone: 'This passkey was removed before.',
  only: 'This is your only second factor. Add another passkey or an app first, then remove this one.',
  stale: 'To add or remove a passkey, show your second factor again: it was given some time ago.',
  staleSubmit: 'Show it again',
  staleOther: 'To add a passkey, sign out and sign in again: that was some time ago.',
  noSite: 'Browsers make passkeys for sites with a name over HTTPS alone, and this one has none yet.',
  atFirst: {
    title: 'Or use a passkey',
    text: 'Then you need neither an app nor a password.',
    instead: 'Use a passkey instead of a password',
  },
}
