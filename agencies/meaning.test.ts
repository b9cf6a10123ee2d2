import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'

/** Digests of what each policy means. Another one is a material change, of which everybody is told (P64): never by accident. */
const meanings: { readonly [agency: string]: string } = {
  demo: 'pUrzVeq7h8C7_RezVuVaBf3uT3I38lTvNMZcR-4Xh3g',
  digiterex: 'DujLgYAaRgA3P2YW2-IEyQUWIuXhSlM2C0NhXpmAmSU',
  ditra: 'WfzdS2PHLupdTtvXvRLv6llCwLn8TQkOpabBPvO4Pvg',
  itineris: 'vJdbcAbg9W4OSiNiGXxX8vK8HeZSlVaGpgnzIVbkb4E',
  itractit: 'OhOSz6vGHaNg9XezdfjJx4iqj21WrMLWfE1QL3Z2DZI',
  ontrack: '58jxDDtqeJ1sSKEZMcjg0GVUSeYmayn603D5qhGGuEE',
}

test.each(Object.keys(meanings))('P64: the policy of %s means what it meant', async (name) => {
  expect(noticeOf(await loadAgency(name), alone).meaning).toBe(meanings[name])
})

const alone = { mail: null, database: null, files: null }
