import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'

/** A preset: the promises are those of DITRA Solutions, said again; services, work and the mailbox under `.example` are invented. */
export const agency: AgencyContent = {
  name: 'DITRA Solutions',
  email: 'hello@ditra.example',
  legal,
  restates: { name: legal.controller, site: 'https://www.ditra-solutions.com/' },
  links: [],
  display: null,
  mail: { accent: '#5cc2c7', onAccent: '#0d2226' },
  frontispiece: 'sheets',
  work: [
    { id: 'ledger', client: 'An invented bakery', year: 2026, drawing: 'ledger' },
    { id: 'roofs', client: 'Invented roofers', year: 2025, drawing: 'roofs' },
  ],
  people: [],
  texts: { en, fr, ar },
}
