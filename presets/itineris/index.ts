import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'

/** A preset: the promises are those of Itineris, said again; services, work and the mailbox under `.example` are invented. */
export const agency: AgencyContent = {
  name: 'Itineris',
  country: 'GB',
  email: 'hello@itineris.example',
  legal,
  restates: { name: legal.controller },
  links: [],
  display: null,
  mail: { accent: '#f2c14e', onAccent: '#241a06' },
  frontispiece: 'hill',
  work: [
    { id: 'museum', client: 'An invented museum', year: 2026, drawing: 'plan' },
    { id: 'school', client: 'An invented school', year: 2025, drawing: 'hills' },
  ],
  people: [],
  texts: { en, fr, ar },
}
