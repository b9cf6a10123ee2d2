import { accountCode } from '#emails/letters/account.ts'
import { isCodeOpen } from '#lib/accounts/queries.ts'
import { codeMinutes, codeOf, linkOf } from '#lib/doors/choices/account-code.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { frameFor, generated, toPerson } from './composed.ts'

/** Nothing to send once it was used, or ended with its time or its account. */
export const composeAccountCode = toPerson(async (app, { id, email, language }) => {
  if (!(await isCodeOpen(app.db, id, app.clock()))) return null
  const href = publicUrl(app, language, `/account/${linkOf(app, id)}`)
  const told = { code: codeOf(app, id), minutes: codeMinutes, href }
  return { to: email, headers: generated, letter: accountCode(frameFor(app, language), told) }
})
