import { askForCode, type SignedInCookie, signInByCode } from '#lib/accounts/sign-in.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { contactEnquiry } from './enquiries.ts'
import type { TestApp } from './open-app.ts'

/** Who has an account: what somebody of this address sent to an agency that offers accounts, with their age where it asks. */
export async function captureOf(
  app: TestApp,
  email = 'ada@example.com',
  name = 'Ada Lovelace',
): Promise<void> {
  const asksAge = 'of_age' in (app.agency.forms.contact?.fields ?? {})
  const fields = { name, email, message: 'Could you draw our engine?', ...(asksAge && { of_age: 'true' }) }
  const taken = await capture(app, contactEnquiry(app, { fields }))
  if (taken.kind !== 'accepted') throw new Error(`What ${email} sent was not taken: ${taken.kind}`)
}

/** What the mailbox of an address got since last time: the digits and the link of the newest mail of an account. */
export async function mailedCode(app: TestApp): Promise<{ code: string; token: string; text: string }> {
  const { permits } = await permit(app)
  const asking = permits.findLast(({ message }) => message.kind === 'account_code')
  const text = (asking && (await composeMail(app, asking.message)))?.text ?? ''
  return {
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
    token: /\/account\/([\w-]+)/.exec(text)?.[1] ?? '',
    text,
  }
}

/** Signs in whoever has this address, as they would: by the digits that their mailbox got. */
export async function signIn(app: TestApp, email: string, browser = 'a browser'): Promise<SignedInCookie> {
  await askForCode(app, { email, language: 'en', browser, caller: '203.0.113.7' })
  const { code } = await mailedCode(app)
  const came = await signInByCode(app, { email, code, browser, caller: '203.0.113.7', device: 'Firefox' })
  if (!came || came === 'too_many') throw new Error(`${email} could not be signed in.`)
  return came
}
