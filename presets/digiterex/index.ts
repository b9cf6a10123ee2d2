import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'

/** A preset: the promises are those of Digiterex, said again; services, work and the mailbox under `.example` are invented. */
export const agency: AgencyContent = {
  name: 'Digiterex',
  country: 'MA',
  email: 'hello@digiterex.example',
  legal,
  restates: { name: legal.controller },
  links: [],
  display: null,
  mail: { accent: '#f0965a', onAccent: '#241309' },
  frontispiece: 'star',
  work: [
    { id: 'tiles', client: 'An invented tile maker', year: 2026, drawing: 'tiles' },
    { id: 'market', client: 'An invented market', year: 2025, drawing: 'market' },
  ],
  people: [],
  texts: { en, fr, ar },
}
