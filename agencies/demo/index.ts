import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'

/**
 * Marram, a fictional studio in Nantes. The phone numbers lie in the range that France keeps for fiction, the
 * addresses under `.example` reach nobody, and the street does not exist.
 */
export const agency: AgencyContent = {
  name: 'Marram',
  city: 'Nantes',
  founded: 2014,
  email: 'hello@marram.example',
  phone: { display: '+33 2 61 91 04 12', tel: '+33261910412' },
  legal,
  links: [{ label: 'Mastodon', href: 'https://social.example/@marram' }],
  display: {
    family: 'Bricolage Grotesque',
    source: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
    axes: { opsz: 96, wdth: 88, wght: 640 },
    weight: '640',
    fallback: {
      local: 'Arial Bold, Arial, Liberation Sans',
      sizeAdjust: '88%',
      ascent: '105%',
      descent: '30%',
      lineGap: '0%',
    },
  },
  mail: { accent: '#f0e040', onAccent: '#10191d' },
  frontispiece: 'dune',
  work: [
    { id: 'lieu-dit', client: 'Théâtre du Lieu-Dit', year: 2026, drawing: 'stage' },
    { id: 'brise', client: 'Chantier Brise', year: 2025, drawing: 'hull' },
    { id: 'berthaud', client: 'Salines Berthaud', year: 2025, drawing: 'pans' },
    { id: 'estran', client: 'Revue Estran', year: 2024, drawing: 'spread' },
    {
      id: 'marees',
      client: 'Observatoire des Marées',
      year: 2023,
      drawing: 'tides',
      site: 'https://marees.example/',
    },
  ],
  people: [
    { id: 'solene', name: 'Solène Kerhervé' },
    { id: 'idris', name: 'Idris Belkacem' },
    { id: 'marta', name: 'Marta Oliveira' },
    { id: 'tom', name: 'Tom Aldersey' },
  ],
  texts: { en, fr, ar },
}
