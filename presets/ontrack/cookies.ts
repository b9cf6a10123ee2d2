import { cookiePurposes } from '#agencies/policy-parts/cookies.ts'
import type { Cookie } from '#policy/parts/cookie.ts'

type Whose = 'google' | 'intercom' | 'facebook'

/** The source's table, with the lives it gives; the others it leaves open. */
export const cookies = {
  session: {
    category: 'necessary',
    provider: 'us',
    remembers: ['session'],
    purpose: cookiePurposes.session,
    life: 'session',
  },
  language: {
    category: 'functional',
    provider: 'us',
    remembers: ['language'],
    purpose: cookiePurposes.language,
    life: 'not_said',
  },
  'google-session': {
    category: 'analytics',
    provider: 'google',
    remembers: ['visits'],
    purpose: cookiePurposes.visits,
    life: 'session',
  },
  'google-visitor': {
    category: 'analytics',
    provider: 'google',
    remembers: ['visits'],
    purpose: cookiePurposes.visits,
    life: { years: 2 },
    holds: ['ip_address'],
  },
  intercom: {
    category: 'functional',
    provider: 'intercom',
    remembers: ['conversation'],
    purpose: cookiePurposes.conversation,
    life: 'not_said',
  },
  facebook: {
    category: 'targeting',
    provider: 'facebook',
    remembers: ['adverts'],
    purpose: cookiePurposes.adverts,
    life: { days: 90 },
    holds: ['device_id', 'ip_address', 'device', 'approximate_location'],
  },
} as const satisfies { readonly [name: string]: Cookie<Whose> }
