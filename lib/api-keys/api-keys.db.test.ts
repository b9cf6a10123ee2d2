import { expect, test } from 'vitest'
import { apiKeyOf, mayTryKeys } from '#lib/leads/api/submit-lead.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addApiKey, endApiKey } from './add-api-key.ts'
import { findApiKey, hasOrigin, listApiKeys } from './queries.ts'

const actor = { kind: 'system', id: null } as const

test('S9: a key is found by its digest and its origins until it is revoked, once, and both are logged', async () => {
  const app = await openTestApp()
  const origins = ['https://shop.example']
  const token = await addApiKey(app, { form: 'contact', origins, rate: 5 })
  const found = await findApiKey(app.db, digestBytes(token))
  expect(found).toEqual({ id: expect.any(String), form: 'contact', origins, client: null, rate: 5 })
  expect(await hasOrigin(app.db, 'https://shop.example')).toBe(true)
  expect(await hasOrigin(app.db, 'https://other.example')).toBe(false)
  const id = found?.id ?? ''
  expect(await endApiKey(app, id, actor)).toBe(true)
  expect(await endApiKey(app, id, actor)).toBe(false)
  expect(await findApiKey(app.db, digestBytes(token))).toBeNull()
  expect(await hasOrigin(app.db, 'https://shop.example')).toBe(false)
  expect(await listApiKeys(app.db)).toMatchObject([{ id, createdAt: app.clock(), revokedAt: app.clock() }])
  const events = await app.db.query({ text: 'select verb from audit_events order by id' })
  expect(events).toEqual([{ verb: 'key.added' }, { verb: 'key.revoked' }])
})

test('S5: wrong keys are counted by network and limited; a right one is taken beside them (15.43)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const token = await addApiKey(app, { form: 'contact', origins: [], rate: 5 })
  for (let count = 0; count < 30; count++) expect(await mayTryKeys(app, `203.0.113.${count}`)).toBe(true)
  expect(await mayTryKeys(app, '203.0.113.99')).toBe(false)
  expect(await mayTryKeys(app, '198.51.100.1')).toBe(true)
  expect(await mayTryKeys(app, null)).toBe(true)
  expect(await apiKeyOf(app, token)).not.toBeNull()
  app.setTime('2026-11-02T10:01:00Z')
  expect(await mayTryKeys(app, '203.0.113.99')).toBe(true)
})
