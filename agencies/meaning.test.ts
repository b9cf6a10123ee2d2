import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'irxCUjGUrVwS91ud-laFNsGXEKe3ljcWtcbu8WMy-jc',
  digiterex: 'WBMtPIl-Y-FNrMzbWCf5X8eHyOFfaGGZXNyZJDujJ9k',
  ditra: 'J4mBs17dE9FGTKuuFUBmkg15LQAtB7_am5AlPUzuXpA',
  itineris: '2WIO5Hn5eOUIdKmaQ1nE62fkl0e-alAu3bfDnws3Ew8',
  itractit: 'qQRkJC-TOK-XMOjoWEbE0Ti6QJ-UIL8slkYFLDO4MHI',
  ontrack: '9xvrIiBx-J0fYJ3H6bOGZvzz2CdHFzYCTVyvj94y3Rg',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
