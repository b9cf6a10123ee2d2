import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { checkPolicy } from './check.ts'
import type { Checked } from './checks/finding.ts'
import type { Policy } from './define.ts'
import {
  box,
  collecting,
  courier,
  field,
  found,
  held,
  hours,
  intro,
  misspelt,
  policy,
  purpose,
  quiet,
  regions,
  rule,
  runFor,
  sound,
  withCourier,
  without,
  withoutClients,
  withoutCompetition,
} from './testing/changed.ts'
import type { PurposeId } from './vocabulary.ts'

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
  ['P-CLIENT forms.stay.client', { policy: withoutClients, forms: runFor({}) }],
  ['P-CLIENT-OURS forms.stay', { forms: runFor({ answered: true }) }],
  [
    'P-CLIENT-CODE forms.stay.client.code',
    {
      forms: runFor({ client: { code: 'The Harbour', name: 'H', privacy: 'https://h.example/' } }),
    },
  ],
  [
    'P-CLIENT-POLICY forms.stay.client.privacy',
    {
      forms: runFor({ client: { code: 'harbour', name: 'H', privacy: 'http://h.example/' } }),
    },
  ],
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
  expect(found({ forms: quiet })).toEqual([
    'P-IDLE policy.purposes.confirm_choice',
    'P-IDLE policy.purposes.marketing_email',
    'P-NEVER-ASKED policy.purposes.marketing_email',
  ])
})

test('what is sound is let through: both sides of a limit, what is asked for, what the law has a way for', () => {
  const sound: Policy[] = [
    { ...policy, keptAtMost: { years: 3 } },
    withCourier({ region: 'NO', contract: { reference: 'C-1', date: '2026-01-01' } }),
    withCourier({
      region: 'US',
      transfer: 'standard_clauses',
      contract: { reference: 'C-1', date: '2026-01-01' },
    }),
    regions({ californiaAsStated: { C: false, E: false } }),
    regions({ sections: ['EEA', 'US'], usStates: ['UT', 'CA'] }),
    { ...collecting({}), minimumAge: 18 },
    { ...policy, drafts: { forms: ['quote'], marketing: 'opted_in' } },
  ]
  for (const one of sound) expect(found({ policy: one })).toEqual([])
  expect(found({ forms: intro('It is kept for two years, and 24 months.') })).toEqual([])
  expect(found({ forms: intro('Marram SARL reads it.') })).toEqual([])
})

test('a word that is nearly right is named', () => {
  const [first] = checkPolicy({ policy: misspelt, forms, held })
  expect(first?.says).toContain('Did you mean "answer_enquiry"?')
})

test('no code means two things, and each has an example here', () => {
  const files = readdirSync(`${import.meta.dirname}/checks`).map((name) =>
    readFileSync(`${import.meta.dirname}/checks/${name}`, 'utf8'),
  )
  const codes = new Set(
    files.flatMap((file) => [...file.matchAll(/'(P-[A-Z-]+)'/g)].map(([, code]) => code ?? '')),
  )
  const tests = ['check.test.ts', 'check-whole.test.ts']
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
    .join('\n')
  expect([...codes].filter((code) => !tests.includes(`'${code} `))).toEqual([])
})

test('only a missing contract is a warning; each finding says what to do', () => {
  const [warning, ...more] = checkPolicy({ ...sound, policy: { ...policy, processors: { courier } } })
  expect([warning?.severity, more]).toEqual(['warning', []])
  expect(warning?.says).toBe('Courier has no contract. Enter its reference and date once it is signed.')
})
