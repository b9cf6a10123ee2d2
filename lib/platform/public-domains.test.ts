import { expect, test } from 'vitest'
import { isPublicDomain } from './public-domains.ts'

test('a domain of which everybody can have an address is no team’s: gmail.com, and what stands under it (19.4)', () => {
  for (const one of [
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'yahoo.fr',
    'laposte.net',
    'gmx.de',
    'x.gmail.com',
  ])
    expect(isPublicDomain(one), one).toBe(true)
  for (const one of ['agency.example', 'agency.co.uk', 'notgmail.com', 'gmail.com.agency.example', 'com'])
    expect(isPublicDomain(one), one).toBe(false)
})
