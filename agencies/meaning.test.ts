import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'UWGWdXbTFaxpQdlbtSYEPr1LOnc5EOZBTc3xE5qVugA',
  digiterex: '4jiVeK9Z4HbugyymIHCewUyhMk6fPjT0RDDnADFokZQ',
  ditra: '1JEFIlMU2vkXhld94YSPkyObV2n2LDJwxA8T5t49gUI',
  itineris: 'FKeLgQh3gKsoh6Pb_LnOF2OOBj7quu9H3jSWU1dYF-Q',
  itractit: 'MLj42w8_eNMznv9OVzvlqlam-aW0_dlF8wmApU_N6nw',
  ontrack: '-o9ZDgrhyFuRVrh6iawbUNgGz2-Mq5jJ9RG6E7NBQ0Q',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
