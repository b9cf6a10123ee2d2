import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'pUrzVeq7h8C7_RezVuVaBf3uT3I38lTvNMZcR-4Xh3g',
  digiterex: 'DujLgYAaRgA3P2YW2-IEyQUWIuXhSlM2C0NhXpmAmSU',
  ditra: 'avtTAb5VDP3K2CB8duDq_MLn7fOJXjLcUJmOVXmbVQw',
  itineris: 'iQadYs7D-z0utFRYD7sZOJqV2ldgfW9Yakk_3X-g0Zw',
  itractit: 'CY-un6ao97V5Dd6yQE3SLGOhByi_mA25bLkk3iSth2I',
  ontrack: '9iNe8tO52MqCw7IhUldXfGooSdCmbmX7KUXgDCiRYeY',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
