import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'

/** A preset: the promises are those of ONTRACK+, said again; services, work and the mailbox under `.example` are invented. */
export const agency: AgencyContent = {
  name: 'ONTRACK+',
  email: 'hello@ontrack.example',
  legal,
  restates: { name: legal.controller },
  links: [],
  display: {
    family: 'Bricolage Grotesque',
    source: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
    axes: { opsz: 96, wdth: 75, wght: 760 },
    weight: '760',
    fallback: {
      local: 'Arial Bold, Arial, Liberation Sans',
      sizeAdjust: '80%',
      ascent: '105%',
      descent: '30%',
      lineGap: '0%',
    },
  },
  mail: { accent: '#7ed08a', onAccent: '#0e2013' },
  frontispiece: 'rails',
  work: [
    { id: 'bridge', client: 'An invented town', year: 2026, drawing: 'bridge' },
    { id: 'harvest', client: 'An invented farm', year: 2025, drawing: 'fields' },
  ],
  people: [],
  texts: { en, fr, ar },
}
