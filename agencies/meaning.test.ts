import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'pUrzVeq7h8C7_RezVuVaBf3uT3I38lTvNMZcR-4Xh3g',
  digiterex: 'DujLgYAaRgA3P2YW2-IEyQUWIuXhSlM2C0NhXpmAmSU',
  ditra: 'Rv1jBX4AwdvyOxj7t96BTHiHU__jXAhg5pBuDwbIta0',
  itineris: 'ceY0YEWUSUqUFyhNrNzU3vdRILs9kCDuRRBA5pcHzdU',
  itractit: 'Kwp2To-nmsNxcsuL-gTKp54konpX7USGypkaT7e8joA',
  ontrack: 'vvIkIJH0n-rcgwggqnrjqp2HiEzp3tGyTn81lU95VVU',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
