import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forms } from '../agencies/demo/forms.ts'
import { policy as demoPolicy } from '../agencies/demo/policy.ts'
import { checkPolicy } from './check.ts'
import type { Checked } from './checks/finding.ts'
import type { Policy } from './define.ts'
import type { FormDefinition, FormField, Forms } from './form.ts'
import type { Cookie } from './parts/cookie.ts'
import type { Processor } from './parts/processor.ts'
import type { Purpose } from './parts/purpose.ts'
import type { RetentionRule } from './parts/retention.ts'
import { categories, type PurposeId } from './vocabulary.ts'

// As any policy is checked: with no knowledge of which purposes it declares.
const policy = demoPolicy as unknown as Policy
// The tables hold what the program is made for; other categories are only named by policies that declare them.
const held = categories.filter((category) =>
  Object.values(policy.purposes).some((purpose) => purpose.categories.includes(category)),
)
const sound: Checked = { policy, forms, held }

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
  region: 'IE',
  transfer: 'none',
  hosts: ['courier.example'],
  policyUrl: 'https://courier.example/privacy',
}

const withCourier = (change: Partial<Processor<PurposeId>>): Policy => ({
  ...policy,
  processors: { courier: { ...courier, ...change } },
})
const withCookie = (change: Partial<Cookie>): Policy => ({
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
const collecting = (change: Partial<Policy['collecting']>): Policy => ({
  ...policy,
  collecting: { ...policy.collecting, ...change },
})
const regions = (change: Partial<Policy['regions']>): Policy => ({
  ...policy,
  regions: { ...policy.regions, ...change },
})
const { answer_enquiry, ...others } = policy.purposes
const misspelt: Policy = {
  ...policy,
  purposes: { ...others, answer_inquiry: answer_enquiry } as unknown as Policy['purposes'],
}
const { newsletter: _newsletter, ...rest } = forms
const quiet: Forms = Object.fromEntries(
  Object.entries(rest).map(([name, form]) => [name, { ...form, consents: {} }]),
)
const recommending = (change: Partial<FormDefinition>): Forms => ({
  ...forms,
  recommend: { ...forms.recommend, ...change },
})
const { draft: _draft, ...withoutDraft } = policy.retention
const intro = (en: string): Forms => ({
  ...forms,
  contact: { ...forms.contact, intro: { ...forms.contact.intro, en } },
})

test('the demo policy contradicts itself nowhere', () => {
  expect(checkPolicy(sound)).toEqual([])
})

test.each<[string, Partial<Checked>]>([
  [
    'P-ADDRESS policy.controller.address',
    { policy: { ...policy, controller: { ...policy.controller, address: [' '] } } },
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
  ['P-PURPOSE policy.purposes.answer_inquiry', { policy: misspelt }],
  ['P-PURPOSE policy.processors.courier.purposes', { policy: withCourier({ purposes: ['benchmark'] }) }],
  ['P-GROUND policy.purposes.marketing_email', { policy: purpose('marketing_email', { basis: undefined }) }],
  ['P-OPT-IN policy.purposes.marketing_email', { policy: purpose('marketing_email', { optIn: undefined }) }],
  ['P-PROVIDER policy.cookies.visits.provider', { policy: withCookie({ provider: 'counter' }) }],
  ['P-COOKIE-TWICE policy.cookies.visits', { policy: withCookie({ remembers: ['staff_session'] }) }],
  ['P-ANONYMOUS policy.cookies.visits', { policy: withCookie({ anonymous: true, holds: ['ip_address'] }) }],
  [
    'P-ANONYMOUS policy.processors.courier',
    { policy: withCourier({ anonymous: true, receives: ['pages_viewed', 'device_id'] }) },
  ],
  [
    'P-ANONYMOUS policy.collecting.automatic',
    { policy: collecting({ automatic: { items: ['browser', 'email'], anonymous: true } }) },
  ],
  ['P-SHARED policy.sharing.forAdvertising', { policy: withCourier({ role: 'advertising' }) }],
  ['P-SHARED policy.sharing.forAdvertising', { policy: withCookie({ category: 'targeting' }) }],
  [
    'P-ADS-BASIS policy.purposes.targeted_advertising.basis',
    { policy: purpose('targeted_advertising', { basis: 'legitimate_interests' }) },
  ],
  [
    'P-SIGNAL policy.signals.globalPrivacyControl',
    {
      policy: {
        ...regions({ sections: ['EEA', 'US'], usStates: ['TX', 'UT'], appeals: 'to_us' }),
        signals: { doNotTrack: 'not_answered', globalPrivacyControl: 'ignored' },
      },
    },
  ],
  [
    'P-BOUND policy.processors.courier.terms',
    {
      policy: {
        ...withCourier({ terms: 'own_policy' }),
        sharing: { ...policy.sharing, allBound: true },
      },
    },
  ],
  [
    'P-PARTNERS policy.sharesWithPartners',
    { policy: { ...policy, sharing: { ...policy.sharing, with: ['partners'] } } },
  ],
  [
    'P-USE-CONSENT policy.telling.useIsConsent',
    { policy: { ...policy, telling: { ...policy.telling, useIsConsent: true } } },
  ],
  [
    'P-FEE policy.rights.access',
    { policy: { ...policy, rights: { ...policy.rights, access: { fee: true } } } },
  ],
  [
    'P-AGE policy.collecting.guardiansMayAgree',
    { policy: { ...collecting({ guardiansMayAgree: true }), minimumAge: 18 } },
  ],
  [
    'P-SOCIAL policy.collecting.fromOthers',
    { policy: collecting({ accounts: { signInBy: ['facebook'], holds: ['email'] } }) },
  ],
  ['P-SENSITIVE forms.contact.fields.phone', { forms: field('phone', { category: 'sensitive' }) }],
  [
    'P-SENSITIVE policy.collecting.sensitive',
    {
      policy: {
        ...regions({ sections: ['EEA', 'US'] }),
        collecting: { ...policy.collecting, accounts: { signInBy: [], holds: ['password'] } },
      },
    },
  ],
  [
    'P-DRAFT-CONSENT policy.drafts.marketing',
    { policy: { ...policy, drafts: { forms: ['quote'], marketing: 'everybody' } } },
  ],
  ['P-ACCOUNT-CLOCK policy.retention.enquiry', { policy: rule({ clock: 'account_closure' }) }],
  ['P-AT-MOST policy.retention.enquiry', { policy: { ...policy, keptAtMost: { months: 23 } } }],
  ['P-AT-MOST policy.retention.request', { policy: { ...policy, keptAtMost: { years: 2 } } }],
  ['P-REGION policy.controller.establishedIn', { policy: regions({ sections: ['UK'] }) }],
  ['P-REGION policy.regions.usStates', { policy: regions({ usStates: ['UT'] }) }],
  ['P-REGION policy.regions.canadianExceptions', { policy: regions({ canadianExceptions: ['fraud'] }) }],
  ['P-REGION policy.purposes', { policy: purpose('answer_enquiry', { inCanada: 'implied_consent' }) }],
  ['P-RIGHT policy.rights', { policy: { ...policy, rights: { complaint: {} } } }],
  ['P-AUTHORITY policy.rights', { policy: { ...policy, rights: { access: {} } } }],
  ['P-COUNTRY policy.processors.courier.region', { policy: withCourier({ region: 'Ireland' }) }],
  ['P-TRANSFER policy.processors.courier.transfer', { policy: withCourier({ region: 'US' }) }],
  ['P-APPEAL policy.regions.usStates', { policy: regions({ sections: ['EEA', 'US'], usStates: ['VA'] }) }],
  [
    'P-CALIFORNIA policy.regions.californiaAsStated.A',
    { policy: regions({ californiaAsStated: { A: false, C: false } }) },
  ],
  ['P-REFERRAL forms.recommend', { forms: recommending({ refers: undefined }) }],
  ['P-REFERRAL forms.recommend.refers', { forms: recommending({ answered: false }) }],
  ['P-REFERRER forms.recommend.refers.by', { forms: recommending({ refers: { by: 'name' } }) }],
  [
    'P-REFERRAL-CONSENT forms.recommend.consents',
    { forms: recommending({ consents: { marketing_email: box } }) },
  ],
  ['P-DRAFT policy.drafts.forms', { policy: { ...policy, drafts: { forms: ['recommend'] } } }],
  ['P-DRAFT-PERIOD policy.retention', { policy: { ...policy, retention: withoutDraft } }],
  ['P-IDLE-CLASS policy.retention.draft', { policy: { ...policy, drafts: false } }],
  ['P-IDLE policy.purposes.confirm_choice', { forms: quiet }],
  ['P-NEVER-ASKED policy.purposes.marketing_email', { forms: quiet }],
  ['P-OTHER-NAME forms.contact.intro', { forms: intro('Harbour Lights Agency reads it.') }],
  ['P-TEXT-PERIOD forms.contact.intro.en', { forms: intro('It is kept for five years.') }],
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
    regions({ californiaAsStated: { C: false, E: false, F: false } }),
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
  const tests = readFileSync(import.meta.filename, 'utf8')
  expect([...codes].filter((code) => !tests.includes(`'${code} `))).toEqual([])
})

test('only a missing contract is a warning; each finding says what to do', () => {
  const [warning, ...more] = checkPolicy({ ...sound, policy: { ...policy, processors: { courier } } })
  expect([warning?.severity, more]).toEqual(['warning', []])
  expect(warning?.says).toBe('Courier has no contract. Enter its reference and date once it is signed.')
})
