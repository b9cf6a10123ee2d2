import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { openEntry } from './open-entry.ts'
import { listContactsOfKeys } from './queries.ts'

test('R7: whoever is held is named beside their entry, to who may see them, and nobody once they are erased (18.11)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app, { fields: { name: 'Ada', email: 'ada@example.com', message: 'x' } }))
  const key = suppressionKeyOf(app.keys.suppression, 'ada@example.com')
  const actor = { kind: 'person', id: null } as const
  await optOut(app, { emailKey: key, how: 'one_click', wording: 'No', actor })
  const reader = { actor: system, onlyOf: null }
  const opened = await openEntry(app, key, reader)
  expect([opened.contact, opened.entries[0]?.how]).toEqual(['ada@example.com', 'one_click'])
  expect((await openEntry(app, key, null)).contact).toBeNull()
  const listed = () => listContactsOfKeys(app.db, [key, Buffer.alloc(32)], null)
  expect([...(await listed())]).toEqual([[key.toString('hex'), 'ada@example.com']])
  await erase(app, { personId: opened.personId ?? '', reason: 'request', actor: system })
  expect([...(await listed())]).toEqual([])
  expect((await openEntry(app, key, reader)).contact).toBeNull()
})
