import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'UWGWdXbTFaxpQdlbtSYEPr1LOnc5EOZBTc3xE5qVugA',
  digiterex: '4jiVeK9Z4HbugyymIHCewUyhMk6fPjT0RDDnADFokZQ',
  ditra: 'xbOOMqgLF-Ve1EIvRdW2X-bLKQBq_vtw-UHssN6zBUk',
  itineris: 'lvTFanqiTdikD-8gDqVgHKzzz6t-VUYmnA2voi-DeYk',
  itractit: 'agj6ELMVFeUBwe_Y8XkIsYTcNjQzruKKeCzEMG_XWzc',
  ontrack: 'ZSSM_H0TotH0u3EbuRuacVJlNEQ_U_CYSv0tHdinaXI',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
