import { cookiePurposes } from '#agencies/policy-parts/cookies.ts'
import type { Cookie } from '#policy/parts/cookie.ts'

type Whose = 'google_analytics' | 'adsense' | 'twitter' | 'facebook' | 'linkedin'

const advert = { category: 'targeting', remembers: ['adverts'], purpose: cookiePurposes.adverts } as const

/** What the source names, without lives. */
export const cookies = {
  preferences: {
    category: 'functional',
    provider: 'us',
    remembers: ['language'],
    purpose: cookiePurposes.language,
    life: 'not_said',
  },
  analytics: {
    category: 'analytics',
    provider: 'google_analytics',
    remembers: ['visits'],
    purpose: cookiePurposes.visits,
    life: 'not_said',
  },
  'google-adverts': { ...advert, provider: 'adsense', life: 'not_said' },
  'twitter-adverts': { ...advert, provider: 'twitter', life: 'not_said' },
  'facebook-adverts': { ...advert, provider: 'facebook', life: 'not_said' },
  'linkedin-adverts': { ...advert, provider: 'linkedin', life: 'not_said' },
} as const satisfies { readonly [name: string]: Cookie<Whose> }
