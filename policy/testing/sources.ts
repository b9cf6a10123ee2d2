import { forms } from '#agencies/demo/forms.ts'
import { policy as demo } from '#agencies/demo/policy.ts'
import type { DataItem } from '#policy/data-items.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import type { Cookie } from '#policy/parts/cookie.ts'
import type { Processor } from '#policy/parts/processor.ts'
import type { PurposeId } from '#policy/vocabulary.ts'

/**
 * What five real policies say where they contradict themselves or the law they name: facts of theirs as they stand, laid over a
 * sound policy, so that whatever is found is theirs. The checker must find them all; the presets resolve them.
 */
export type Source = { readonly policy: Policy; readonly forms: Forms }

const sound = demo as unknown as Policy
const words = { en: 'So', fr: 'Ainsi', ar: 'هكذا' }
const tracked: readonly DataItem[] = ['ip_address', 'browser', 'pages_viewed']
const advertising = { basis: 'consent', why: words, categories: ['usage'] } as const
const byUse = { ...sound.telling, useIsConsent: true } as const
const { counts: _, ...collecting } = sound.collecting
const { count_pages: __, ...purposes } = sound.purposes
/** None of the five says that it counts by itself. */
const base = { ...sound, collecting, purposes, keptAtMost: undefined } as Policy

const processor = (name: string, change: Partial<Processor<PurposeId>>): Processor<PurposeId> => ({
  name,
  role: 'analytics',
  purposes: ['answer_enquiry'],
  region: 'IE',
  transfer: 'none',
  contract: { reference: 'C-1', date: '2026-01-01' },
  hosts: [],
  policyUrl: 'https://policy.example/',
  ...change,
})
const cookie = (change: Partial<Cookie>): Cookie => ({
  category: 'analytics',
  provider: 'us',
  purpose: words,
  life: 'session',
  remembers: [],
  ...change,
})

const ditra: Policy = {
  ...base,
  minimumAge: 18,
  telling: byUse,
  collecting: {
    ...base.collecting,
    automatic: { items: [...tracked, 'precise_location'], anonymous: true },
    fromOthers: { sources: ['public_databases', 'marketing_partners'], items: ['job_title', 'intent'] },
    guardiansMayAgree: true,
  },
  purposes: {
    ...base.purposes,
    targeted_advertising: { ...advertising, basis: 'legitimate_interests', interest: words },
  },
  processors: {
    google: processor('Google Analytics', { region: 'US' }),
    yandex: processor('Yandex Metrica', { region: 'RU' }),
  },
  sharing: { ...base.sharing, forAdvertising: true, neverSold: false },
  signals: { doNotTrack: 'not_answered', globalPrivacyControl: 'ignored' },
  retention: { ...base.retention, enquiry: { ...base.retention.enquiry, clock: 'account_closure' } },
  regions: {
    ...base.regions,
    sections: ['EEA', 'UK', 'CH', 'CA', 'US', 'AU', 'NZ', 'ZA'],
    usStates: [
      'CA',
      'CO',
      'CT',
      'DE',
      'FL',
      'IN',
      'IA',
      'KY',
      'MT',
      'NH',
      'NJ',
      'OR',
      'TN',
      'TX',
      'UT',
      'VA',
    ],
  },
}

const digiterex: Policy = {
  ...base,
  effective: '',
  telling: byUse,
  minimumAge: 16,
  sharing: { ...base.sharing, allBound: true },
  processors: { billing: processor('A payment company', { role: 'payment', terms: 'own_policy' }) },
  cookies: {
    essential: cookie({ category: 'necessary', remembers: ['session', 'theme'] }),
    preference: cookie({ category: 'functional', remembers: ['language', 'theme'] }),
    analytics: cookie({ remembers: ['visits'], holds: tracked, anonymous: true }),
  },
}

const itractit: Policy = {
  ...base,
  minimumAge: 18,
  telling: byUse,
  collecting: {
    ...base.collecting,
    automatic: { items: [...tracked, 'precise_location'] },
    accounts: { signInBy: ['facebook', 'twitter'], holds: ['password', 'picture', 'job_title'] },
    guardiansMayAgree: true,
  },
  purposes: { ...base.purposes, targeted_advertising: advertising },
  processors: { checkout: processor('2Checkout', { role: 'payment', region: 'US' }) },
  retention: { ...base.retention, enquiry: { ...base.retention.enquiry, clock: 'account_closure' } },
  regions: {
    ...base.regions,
    sections: ['EEA', 'UK', 'CA', 'US'],
    usStates: ['CA'],
    californiaAsStated: {
      A: false,
      B: true,
      C: false,
      D: false,
      E: false,
      F: false,
      G: false,
      H: false,
      I: false,
      J: false,
      K: false,
    },
  },
  summary: [{ ...words, en: 'Ashiqurtech Agency handles what it collects with care.', promises: [] }],
}

const { referral, ...kept } = base.retention
const ontrack: Policy = {
  ...base,
  telling: byUse,
  keptAtMost: { years: 5 },
  rights: { ...base.rights, access: { fee: true } },
  drafts: { forms: ['quote'], marketing: 'everybody' },
  collecting: { ...base.collecting, automatic: { items: tracked, anonymous: true } },
  cookies: { performance: cookie({ remembers: ['visits'], holds: ['ip_address'], anonymous: true }) },
  retention: {
    ...kept,
    referral,
    declined_application: { clock: 'never', ending: 'keep', because: words },
  },
}

const itineris: Policy = {
  ...base,
  effective: '',
  telling: byUse,
  collecting: { ...base.collecting, automatic: { items: tracked, anonymous: true } },
  processors: { adsense: processor('Google AdSense', { role: 'advertising' }) },
}

export const sources = {
  ditra: { policy: ditra, forms },
  digiterex: { policy: digiterex, forms },
  itractit: { policy: itractit, forms },
  ontrack: { policy: ontrack, forms },
  itineris: { policy: itineris, forms },
} as const satisfies { readonly [name: string]: Source }
