import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'

/** A preset: the promises are those of iTractIT, said again; services, work and the mailbox under `.example` are invented. */
export const agency: AgencyContent = {
  name: 'iTractIT',
  email: 'hello@itractit.example',
  legal,
  restates: { name: legal.controller, site: 'https://itractit.com/' },
  links: [],
  display: {
    family: 'Bricolage Grotesque',
    source: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
    axes: { opsz: 96, wdth: 100, wght: 700 },
    weight: '700',
    fallback: {
      local: 'Arial Bold, Arial, Liberation Sans',
      sizeAdjust: '100%',
      ascent: '105%',
      descent: '30%',
      lineGap: '0%',
    },
  },
  mail: { accent: '#b9a2f2', onAccent: '#1b1430' },
  frontispiece: 'cables',
  work: [
    { id: 'school', client: 'An invented school', year: 2026, drawing: 'branches' },
    { id: 'clinic', client: 'An invented clinic', year: 2025, drawing: 'printers' },
  ],
  people: [],
  texts: { en, fr, ar },
}
