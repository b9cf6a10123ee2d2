import { policy } from '#agencies/demo/policy.ts'
import { definePolicy } from '#policy/define.ts'
import { defineForms, type FormField } from '#policy/form.ts'
import type { Processor } from '#policy/parts/processor.ts'
import type { Purpose } from '#policy/parts/purpose.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'

/**
 * What the compiler refuses: `tsc` fails when a line below that must be wrong is right. Nothing here runs.
 */

const words = { en: 'So', fr: 'Ainsi', ar: 'هكذا' }
const purpose: Purpose = { basis: 'contract', why: words, categories: ['contact'] }
const { purposes: _purposes, processors: _processors, ...parts } = policy
const rest = { ...parts, processors: {}, sharesWithPartners: false, drafts: false } as const
const courier: Omit<Processor<never>, 'purposes'> = {
  name: 'Courier',
  role: 'mail',
  region: 'IE',
  transfer: 'none',
  hosts: ['courier.example'],
  policyUrl: 'https://courier.example/privacy',
}

definePolicy({ ...rest, purposes: { answer_enquiry: purpose } })

// A purpose that is misspelt.
// @ts-expect-error 'answer_inquiry' is no purpose
definePolicy({ ...rest, purposes: { answer_inquiry: purpose } })

// A purpose without a basis.
// @ts-expect-error 'basis' is missing
definePolicy({ ...rest, purposes: { answer_enquiry: { why: words, categories: ['contact'] } } })

// A category that does not exist.
// @ts-expect-error 'shoe_size' is no category
definePolicy({ ...rest, purposes: { answer_enquiry: { ...purpose, categories: ['shoe_size'] } } })

// A processor for a purpose that the policy does not declare.
definePolicy({
  ...rest,
  purposes: { answer_enquiry: purpose },
  processors: {
    good: { ...courier, purposes: ['answer_enquiry'] },
    // @ts-expect-error 'marketing_email' is not declared above
    bad: { ...courier, purposes: ['marketing_email'] },
  },
})

// A cookie of a processor that the policy does not declare.
const cookie = { category: 'analytics', purpose: words, life: 'session', remembers: ['visits'] } as const
definePolicy({
  ...rest,
  purposes: { answer_enquiry: purpose },
  processors: { counter: { ...courier, purposes: ['answer_enquiry'] } },
  cookies: {
    good: { ...cookie, provider: 'counter' },
    // @ts-expect-error 'conter' is not declared above
    bad: { ...cookie, provider: 'conter' },
  },
})

// Partners for a purpose that the policy does not declare.
definePolicy({
  ...rest,
  purposes: { answer_enquiry: purpose },
  // @ts-expect-error 'marketing_email' is not declared above
  sharesWithPartners: { purpose: 'marketing_email' },
})

// A retention rule without a clock, and a class without a rule.
// @ts-expect-error 'clock' is missing
const clockless: RetentionRule = { period: { years: 2 }, ending: 'delete', because: words }
const { enquiry: _enquiry, ...classes } = policy.retention
// @ts-expect-error 'enquiry' is missing
definePolicy({ ...rest, purposes: { answer_enquiry: purpose }, retention: classes })

// A sentence that lacks a language.
// @ts-expect-error 'ar' is missing
const halfSaid: Purpose = { ...purpose, why: { en: 'So', fr: 'Ainsi' } }

const field: FormField = {
  type: 'text',
  label: words,
  required: true,
  category: 'identity',
  purpose: 'answer_enquiry',
  retention: 'enquiry',
  maxLength: 120,
}
const form = { answered: true, title: words, intro: words, submit: words, consents: {} }
const { category: _category, ...uncategorised } = field
const { purpose: _purpose, ...purposeless } = field
const { retention: _retention, ...endless } = field

defineForms({ contact: { ...form, fields: { name: field } } })

// A form field that does not say what it is, what for, or how long.
// @ts-expect-error 'category' is missing
defineForms({ contact: { ...form, fields: { name: uncategorised } } })
// @ts-expect-error 'purpose' is missing
defineForms({ contact: { ...form, fields: { name: purposeless } } })
// @ts-expect-error 'retention' is missing
defineForms({ contact: { ...form, fields: { name: endless } } })

export { clockless, halfSaid }
