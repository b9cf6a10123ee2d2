import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'ZEN9Gc2ZFDFLJjPrEpu_u1vMLwEUUtWn4uwaRQdZMhI',
  digiterex: 'wtducqN4M5v6_WOa5Z0cZkWsvR46dp8yEPDlgW34ZLQ',
  ditra: 'p6Jd3Q7sWEfTpXoa2rx8WFH7_S8QkT_gs76ps6KdhjQ',
  itineris: 'fnp2NxDgrmGguoUJciOZPVGlSCBkX6PK5SlhxN14iW0',
  itractit: 'WgI1U8xncCy5ofCUM_x8ey1YqpE1KQlb5bE-PymgS74',
  ontrack: 'GVir_NC_s9CUwflmozxZf8SrildqnDJV0ppwZ_9jzTI',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
