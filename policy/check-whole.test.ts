import { expect, test } from 'vitest'
import type { Checked } from './checks/finding.ts'
import {
  box,
  collecting,
  field,
  found,
  intro,
  misspelt,
  policy,
  purpose,
  quiet,
  recommending,
  regions,
  rule,
  withCookie,
  withCourier,
  withoutDraft,
} from './testing/changed.ts'

const { page_count: _, ...withoutCounts } = policy.retention
const { counts: __, ...uncounted } = policy.collecting

/** What the whole of the language can say wrongly: words, parties, places and promises against one another. */
test.each<[string, Partial<Checked>]>([
  ['P-HOST policy.processors', { hosts: ['smtp.elsewhere.example'] }],
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
  ['P-CARD forms.contact.fields.phone', { forms: field('phone', { autocomplete: 'cc-number' }) }],
  ['P-COUNTS policy.collecting.counts', { policy: { ...policy, retention: withoutCounts } }],
  ['P-COUNTS policy.purposes.count_pages', { policy: { ...policy, collecting: uncounted } }],
  [
    'P-COUNTS policy.collecting.counts',
    { policy: { ...policy, signals: { ...policy.signals, globalPrivacyControl: 'ignored' } } },
  ],
  ['P-COOKIE policy.cookies', { sets: ['candor.staff', 'visits'] }],
  [
    'P-SENSITIVE-CONSENT forms.contact.fields.phone',
    {
      policy: { ...policy, collecting: { ...policy.collecting, sensitive: 'with_explicit_consent' } },
      forms: field('phone', { category: 'sensitive' }),
    },
  ],
  [
    'P-SUMMARY policy.summary.0.promises',
    {
      policy: {
        ...policy,
        summary: [{ en: 'x', fr: 'x', ar: 'x', promises: ['sharing_refusable'] }],
      },
    },
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
  ['P-NOT-SAID policy.processors.courier', { policy: withCourier({ region: 'not_said' }) }],
  ['P-NOT-SAID policy.cookies.visits', { policy: withCookie({ life: 'not_said' }) }],
  [
    'P-EFFECTIVE policy.effective',
    { policy: { ...policy, effective: '2025-06-04', restates: { effective: '2025-06-04' } } },
  ],
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
