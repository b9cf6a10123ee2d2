import { expect, test } from 'vitest'
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
  expect(found).toEqual({ id: expect.any(String), form: 'contact', origins, rate: 5 })
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
