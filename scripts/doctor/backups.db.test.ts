import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { operate } from '#db/statement/change.ts'
import { insertBackup } from '#lib/backups/changes.ts'
import { mirrorAll } from '#lib/backups/mirror-all.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { system } from '#lib/record-event.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { examineBackups } from './backups.ts'

const embedded = { database: { kind: 'embedded' } } as const

test('doctor warns where no backup of the last two days is there, and says how to make one (17.5)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const first = async () => (await examineBackups(app, embedded))[0]
  expect(await first()).toMatchObject({ state: 'weak', what: 'No backup was ever made by npm run backup.' })
  const madeAt = app.clock()
  const made = { id: randomUUID(), kind: 'daily', madeAt, expiresAt: madeAt, bytes: 1, rows: 1, files: 0 }
  await operate(app.db, insertBackup(made))
  expect(await first()).toMatchObject({ state: 'ok' })
  app.setTime('2026-11-04T10:00:01Z')
  expect(await first()).toMatchObject({ state: 'weak', what: 'The newest backup is of 2026-11-02.' })
})

test('P43: doctor sees a database that went back and whose erasures were not repeated, and a mirror that lags (17.5)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const people = await addSubscribers(app, [{ email: 'a@example.com' }])
  const emailKey = suppressionKeyOf(app.keys.suppression, 'b@example.com')
  await optOut(app, { emailKey, how: 'page', wording: 'No', actor: { kind: 'person', id: null } })
  await erase(app, { personId: people.get('a@example.com') ?? '', reason: 'request', actor: system })
  const states = async () => (await examineBackups(app, embedded)).map(({ state }) => state)
  expect(await states()).toEqual(['weak', 'ok'])
  app.setTime('2026-11-02T10:02:00Z')
  expect(await states()).toEqual(['weak', 'weak'])
  await mirrorAll(app)
  expect(await states()).toEqual(['weak', 'ok'])
  await app.owner.query({
    text: 'alter table erasures disable trigger user; delete from erasures; alter table erasures enable trigger user',
  })
  expect(await states()).toEqual(['weak', 'missing', 'ok'])
})
