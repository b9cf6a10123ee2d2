import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { endClient } from '#lib/clients/keep-client.ts'
import { agencyWithClients, openAppWithClients } from '#lib/testing/clients.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { examineClients } from './clients.ts'

test('P30: doctor names a form that takes nothing since nobody is its client, or nobody any more (17.11)', async () => {
  const alone = await openTestApp(undefined, await agencyWithClients())
  expect(await examineClients(alone)).toMatchObject([
    { state: 'weak', next: 'Add a client with the code harbour at the desk, under Clients.' },
  ])
  const app = await openAppWithClients()
  expect(await examineClients(app)).toEqual([])
  await endClient(app, app.harbour, { kind: 'staff', id: randomUUID() })
  expect(await examineClients(app)).toMatchObject([{ state: 'weak', next: 'Take the form away.' }])
})
