import type { AppContext } from '#lib/app.ts'
import type { Submission } from '#lib/doors/capture/submission.ts'

/** A contact enquiry as a browser would post it; give what differs. */
export function contactEnquiry(app: AppContext, differs: Partial<Submission> = {}): Submission {
  return {
    form: 'contact',
    fields: { name: 'Ada Lovelace', email: 'ada@example.com', message: 'Could you draw our engine?' },
    consents: [],
    notice: app.notice.texts.en.hash,
    how: 'form',
    actor: { kind: 'person', id: null },
    address: '203.0.113.77',
    rate: { by: 'test', limit: 0 },
    ...differs,
  }
}

/** A newsletter sign-up of this address. */
export function newsletterSignUp(
  app: AppContext,
  email: string,
  differs: Partial<Submission> = {},
): Submission {
  return contactEnquiry(app, { form: 'newsletter', fields: { email }, ...differs })
}
