import { forms } from '#agencies/demo/forms.ts'
import { policy as demoPolicy } from '#agencies/demo/policy.ts'
import { checkPolicy } from '#policy/check.ts'
import type { Checked } from '#policy/checks/finding.ts'
import type { Policy } from '#policy/define.ts'
import { type FormDefinition, type FormField, type Forms, withoutFiles } from '#policy/form.ts'
import type { Cookie } from '#policy/parts/cookie.ts'
import type { Processor } from '#policy/parts/processor.ts'
import type { Purpose } from '#policy/parts/purpose.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import { categories, type PurposeId } from '#policy/vocabulary.ts'

/** A sound policy with one thing changed, for tests of what the checker says of it. */

// As any policy is checked: with no knowledge of which purposes it declares.
export const policy = demoPolicy as unknown as Policy
// The tables hold what the program is made for; other categories are only named by policies that declare them.
export const held = categories.filter((category) =>
  Object.values(policy.purposes).some((purpose) => purpose.categories.includes(category)),
)
export const sound: Checked = { policy, forms, held }

/** Code and place of everything that is wrong, in short. */
export const found = (checked: Partial<Checked>) =>
  checkPolicy({ ...sound, ...checked }).map(({ code, file, path }) => `${code} ${[file, ...path].join('.')}`)

export const purpose = (id: PurposeId, change: Partial<Purpose>): Policy => ({
  ...policy,
  purposes: { ...policy.purposes, [id]: { ...policy.purposes[id], ...change } },
})
export const without = (id: PurposeId): Policy => {
  const { [id]: _, ...purposes } = policy.purposes
  return { ...policy, purposes: purposes as Policy['purposes'] }
}
export const rule = (change: Partial<RetentionRule>): Policy => ({
  ...policy,
  retention: { ...policy.retention, enquiry: { ...policy.retention.enquiry, ...change } },
})
export const field = (name: keyof typeof forms.contact.fields, change: Partial<FormField>): Forms => {
  const fields = { ...forms.contact.fields, [name]: { ...forms.contact.fields[name], ...change } }
  return { ...forms, contact: { ...forms.contact, fields } }
}
export const { competition: _competition, ...withoutCompetition } = policy.retention
export const hours = (change: Partial<Policy['workingHours']>): Policy => ({
  ...policy,
  workingHours: { ...policy.workingHours, ...change },
})
export const box = forms.contact.consents.marketing_email
export const courier: Processor<PurposeId> = {
  name: 'Courier',
  role: 'mail',
  purposes: ['answer_enquiry'],
  region: 'IE',
  transfer: 'none',
  hosts: ['courier.example'],
  policyUrl: 'https://courier.example/privacy',
}

export const withCourier = (change: Partial<Processor<PurposeId>>): Policy => ({
  ...policy,
  processors: { courier: { ...courier, ...change } },
})
export const withCookie = (change: Partial<Cookie>): Policy => ({
  ...policy,
  cookies: {
    ...policy.cookies,
    visits: {
      category: 'analytics',
      provider: 'us',
      purpose: { en: 'Counts', fr: 'Compte', ar: 'يحصي' },
      life: 'session',
      remembers: ['visits'],
      ...change,
    },
  },
})
export const collecting = (change: Partial<Policy['collecting']>): Policy => ({
  ...policy,
  collecting: { ...policy.collecting, ...change },
})
export const regions = (change: Partial<Policy['regions']>): Policy => ({
  ...policy,
  regions: { ...policy.regions, ...change },
})
const { answer_enquiry, ...others } = policy.purposes
export const misspelt: Policy = {
  ...policy,
  purposes: { ...others, answer_inquiry: answer_enquiry } as unknown as Policy['purposes'],
}
const { newsletter: _newsletter, ...rest } = forms
export const quiet: Forms = Object.fromEntries(
  Object.entries(rest).map(([name, form]) => [name, { ...form, consents: {} }]),
)
export const recommending = (change: Partial<FormDefinition>): Forms => ({
  ...forms,
  recommend: { ...forms.recommend, ...change },
})
export const { draft: _draft, ...withoutDraft } = policy.retention
export const intro = (en: string): Forms => ({
  ...forms,
  contact: { ...forms.contact, intro: { ...forms.contact.intro, en } },
})

const { forClients: _forClients, ...ownSharing } = policy.sharing
/** A policy that names no clients. */
export const withoutClients: Policy = { ...policy, sharing: ownSharing }
/** The demo's forms, with one that is run for a client. */
export const runFor = (change: Partial<FormDefinition>): Forms => ({
  ...forms,
  stay: {
    ...withoutFiles(forms.contact),
    answered: false,
    consents: {},
    client: { code: 'harbour', name: 'Harbour Hotels', privacy: 'https://harbour.example/privacy' },
    ...change,
  },
})
