import { cookiePurposes } from '#agencies/policy-parts/cookies.ts'
import type { Cookie } from '#policy/parts/cookie.ts'

type Whose = 'google_analytics' | 'adsense' | 'twitter' | 'facebook' | 'linkedin'

const advert = { category: 'targeting', remembers: ['adverts'], purpose: cookiePurposes.adverts } as const

/** What the source names without lives: each gets the shortest that serves. */
export const cookies = {
  preferences: {
    category: 'functional',
    provider: 'us',
    remembers: ['language'],
    purpose: cookiePurposes.language,
    life: { years: 1 },
  },
  analytics: {
    category: 'analytics',
    provider: 'google_analytics',
    remembers: ['visits'],
    purpose: cookiePurposes.visits,
    life: { years: 1 },
  },
  'google-adverts': { ...advert, provider: 'adsense', life: { days: 90 } },
  'twitter-adverts': { ...advert, provider: 'twitter', life: { days: 90 } },
  'facebook-adverts': { ...advert, provider: 'facebook', life: { days: 90 } },
  'linkedin-adverts': { ...advert, provider: 'linkedin', life: { days: 90 } },
} as const satisfies { readonly [name: string]: Cookie<Whose> }
