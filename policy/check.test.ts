import { expect, test } from 'vitest'
import { forms } from '../agencies/demo/forms.ts'
import { policy as demoPolicy } from '../agencies/demo/policy.ts'
import { checkPolicy } from './check.ts'
import type { Checked } from './checks/finding.ts'
import type { Policy, Processor, Purpose, RetentionRule } from './define.ts'
import type { FormField, Forms } from './form.ts'
import { categories, type PurposeId } from './vocabulary.ts'

// As any policy is checked: with no knowledge of which purposes it declares.
const policy = demoPolicy as Policy
const sound: Checked = { policy, forms, held: categories }

/** Code and place of everything that is wrong, in short. */
const found = (checked: Partial<Checked>) =>
  checkPolicy({ ...sound, ...checked }).map(({ code, file, path }) => `${code} ${[file, ...path].join('.')}`)

const purpose = (id: PurposeId, change: Partial<Purpose>): Policy => ({
  ...policy,
  purposes: { ...policy.purposes, [id]: { ...policy.purposes[id], ...change } },
})
const without = (id: PurposeId): Policy => {
  const { [id]: _, ...purposes } = policy.purposes
  return { ...policy, purposes: purposes as Policy['purposes'] }
}
const rule = (change: Partial<RetentionRule>): Policy => ({
  ...policy,
  retention: { ...policy.retention, enquiry: { ...policy.retention.enquiry, ...change } },
})
const field = (name: keyof typeof forms.contact.fields, change: Partial<FormField>): Forms => {
  const fields = { ...forms.contact.fields, [name]: { ...forms.contact.fields[name], ...change } }
  return { ...forms, contact: { ...forms.contact, fields } }
}
const { competition: _competition, ...withoutCompetition } = policy.retention
const hours = (change: Partial<Policy['workingHours']>): Policy => ({
  ...policy,
  workingHours: { ...policy.workingHours, ...change },
})
const box = forms.contact.consents.marketing_email
const courier: Processor<PurposeId> = {
  name: 'Courier',
  role: 'mail',
  purposes: ['answer_enquiry'],
  region: 'Ireland',
  transfer: 'none',
  hosts: ['courier.example'],
  policyUrl: 'https://courier.example/privacy',
}

const remind = (purpose: PurposeId, days: number): Policy => ({
  ...policy,
  drafts: { forms: ['quote'], reminder: { purpose, after: { days } } },
})
const reminders: [string, Partial<Checked>][] = [
  ['P-REMINDER policy.drafts.reminder', { policy: remind('answer_enquiry', 2) }],
  ['P-REMINDER-BOX policy.drafts.reminder', { policy: remind('answer_enquiry', 2) }],
  ['P-REMINDER-LATE policy.drafts.reminder', { policy: remind('marketing_email', 365) }],
]

test('the demo policy contradicts itself nowhere', () => {
  expect(checkPolicy(sound)).toEqual([])
})

test.each<[string, Partial<Checked>]>([
  [
    'P-ADDRESS policy.controller.address',
    { policy: { ...policy, controller: { ...policy.controller, address: [' '] } } },
  ],
  ...reminders,
  ['P-EFFECTIVE policy.effective', { policy: { ...policy, effective: '2026-02-30' } }],
  ['P-CONTRACT policy.processors.courier', { policy: { ...policy, processors: { courier } } }],
  ['P-UNDECLARED policy.purposes', { policy: without('protect_service') }],
  ['P-UNDECLARED forms.contact.consents', { policy: without('confirm_choice') }],
  [
    'P-INTEREST policy.purposes.protect_service',
    { policy: purpose('protect_service', { interest: undefined }) },
  ],
  [
    'P-CHANNEL forms.contact.consents.marketing_email',
    { policy: purpose('marketing_email', { optIn: 'sms' }) },
  ],
  [
    'P-BASIS forms.contact.consents.marketing_email',
    { policy: purpose('marketing_email', { basis: 'contract' }) },
  ],
  ['P-CATEGORY forms.contact.fields.phone', { forms: field('phone', { category: 'technical' }) }],
  ['P-HELD policy.purposes', { policy: purpose('account_of_staff', { categories: ['contact'] }) }],
  ['P-REPLY forms.contact.fields', { forms: field('email', { required: false }) }],
  ['P-LEFTOUT forms.contact.fields.phone', { forms: field('phone', { whenLeftOut: undefined }) }],
  ['P-ONE-CLASS forms.contact.fields', { forms: field('phone', { retention: 'trial' }) }],
  ['P-CLASS forms.poster.fields', { policy: { ...policy, retention: withoutCompetition } }],
  ['P-IDLE-CLASS policy.retention.trial', { forms: { contact: forms.contact } }],
  ['P-CLOSES forms.poster.closes', { forms: { ...forms, poster: { ...forms.poster, closes: 'soon' } } }],
  ['P-EVENT forms.poster', { forms: { ...forms, poster: { ...forms.poster, closes: undefined } } }],
  ['P-HOURS policy.workingHours', { policy: hours({ days: [] }) }],
  ['P-HOURS policy.workingHours', { policy: hours({ timeZone: 'Nantes' }) }],
  ['P-HOURS policy.workingHours', { policy: hours({ from: '18:00', until: '09:30' }) }],
  ['P-HOURS policy.workingHours', { policy: hours({ closed: ['2026-02-30'] }) }],
  ['P-HOURS policy.workingHours', { policy: { ...policy, firstAnswerWithin: { workingDays: 0 } } }],
  ['P-KEEP policy.retention.enquiry', { policy: rule({ ending: 'keep' }) }],
  [
    'P-REASON policy.retention.enquiry',
    { policy: rule({ ending: 'keep', period: undefined, because: { en: '', fr: '', ar: '' } }) },
  ],
  ['P-PERIOD policy.retention.enquiry', { policy: rule({ period: undefined }) }],
  ['P-CLOCK policy.retention.enquiry', { policy: rule({ clock: 'never' }) }],
  ['P-DURATION policy.retention.enquiry.period', { policy: rule({ period: { days: 0 } }) }],
  [
    'P-DURATION policy.frequencyCap.per',
    { policy: { ...policy, frequencyCap: { ...policy.frequencyCap, per: { days: 0.5 } } } },
  ],
  [
    'P-WORDS forms.contact.fields.name.label.ar',
    { forms: field('name', { label: { en: 'A', fr: 'B', ar: ' ' } }) },
  ],
  [
    'P-WORDING forms.contact.consents.marketing_email.wording.fr',
    {
      forms: {
        ...forms,
        contact: {
          ...forms.contact,
          consents: { marketing_email: { ...box, wording: { ...box.wording, fr: '' } } },
        },
      },
    },
  ],
])('%s', (expected, checked) => {
  expect(found(checked)).toContain(expected)
})

test('P-IDLE and P-NEVER-ASKED: a purpose that no form serves', () => {
  const { newsletter: _, ...rest } = forms
  const quiet: Forms = Object.fromEntries(
    Object.entries(rest).map(([name, form]) => [name, { ...form, consents: {} }]),
  )
  expect(found({ forms: quiet })).toEqual([
    'P-IDLE policy.purposes.confirm_choice',
    'P-IDLE policy.purposes.marketing_email',
    'P-NEVER-ASKED policy.purposes.marketing_email',
  ])
})

test('only a missing contract is a warning; each finding says what to do', () => {
  const [warning, ...more] = checkPolicy({ ...sound, policy: { ...policy, processors: { courier } } })
  expect([warning?.severity, more]).toEqual(['warning', []])
  expect(warning?.says).toBe('Courier has no contract. Enter its reference and date once it is signed.')
})
