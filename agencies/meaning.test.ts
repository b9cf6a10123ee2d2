import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'fcIzGvomyFsC2UcL24WcPkn1qsqT-f3VElJHX6fyplQ',
  digiterex: 'hiRtUmzX7xmI3hEEcRRLz25jui8W0j1njdv60KGq42s',
  ditra: 'fDhku6CBit76W5oU_9h3H72uqnOpZSJKYTFu7wpE_yo',
  itineris: 'MAnZDOZvY6QlSD0WpKaV7YqrdtEESvLuNhwhDlXm0qs',
  itractit: '9mgcXcwnsNRf7i01jN-Pw4ii3v4OzmgyfRE0EwYl7do',
  ontrack: 'G_tmui4wJ9_bS835LB9xVrf_oLLNHtObHf52kE8WktA',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
