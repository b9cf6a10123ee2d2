import type { House } from '#lib/app.ts'
import type { Submission } from '#lib/doors/capture/submission.ts'

/** A contact enquiry as a browser would post it; give what differs. */
export function contactEnquiry(house: House, differs: Partial<Submission> = {}): Submission {
  return {
    form: 'contact',
    fields: { name: 'Ada Lovelace', email: 'ada@example.com', message: 'Could you draw our engine?' },
    consents: [],
    notice: house.notice.texts.en.hash,
    how: 'form',
    actor: { kind: 'person', id: null },
    address: '203.0.113.77',
    rate: { by: 'test', limit: 0 },
    ...differs,
  }
}

/** A newsletter sign-up of this address. */
export function newsletterSignUp(house: House, email: string, differs: Partial<Submission> = {}): Submission {
  return contactEnquiry(house, { form: 'newsletter', fields: { email }, ...differs })
}
