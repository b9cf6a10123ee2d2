import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'fcIzGvomyFsC2UcL24WcPkn1qsqT-f3VElJHX6fyplQ',
  digiterex: 'hiRtUmzX7xmI3hEEcRRLz25jui8W0j1njdv60KGq42s',
  ditra: 'OG4P5i3GGDTVI0n6RPC2x0JCrUxKGNB6TGdGm_o8J94',
  itineris: 'MAnZDOZvY6QlSD0WpKaV7YqrdtEESvLuNhwhDlXm0qs',
  itractit: '9mgcXcwnsNRf7i01jN-Pw4ii3v4OzmgyfRE0EwYl7do',
  ontrack: 'GO10WcbyE0e7GPBJItvIxMIvD5d0gavrtGrOVFD9qj0',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
