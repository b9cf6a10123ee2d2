import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { mirrorRefusals } from '#lib/doors/choices/mirror-refusals.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { runCommand } from './run/testing/run-command.ts'

const now = () => new Date().toISOString()

/** An app whose clock goes as that of its commands does. */
async function installed(): Promise<TestApp & { operator: Record<string, string>; file: string }> {
  const app = await openTestApp(now())
  const { suppression: suppressionKey } = app.keys
  await markInstallation(app.owner, { agency: app.agency.id, suppressionKey, now: app.clock() })
  mkdirSync(String(app.env.DATA_DIR), { recursive: true })
  const operator = { ...app.env, DATABASE_OWNER_URL: app.ownerUrl }
  return { ...app, clock: () => new Date(), operator, file: join(String(app.env.DATA_DIR), 'a.backup') }
}

const emails = async (app: TestApp) =>
  (await app.owner.query<{ email: string }>({ text: 'select email from people order by email' })).map(
    ({ email }) => email,
  )

test('P43: whoever was erased or said no since a backup stays so after it was read back (17.5)', async () => {
  const app = await installed()
  const people = await addSubscribers(app, [
    { email: 'erased@example.com' },
    { email: 'no@example.com' },
    { email: 'stays@example.com' },
  ])
  const made = await runCommand('backup', [app.file], app.operator)
  expect(made).toMatchObject({ err: '', code: 0 })
  expect(made.out).toMatch(/a\.backup: [\d,]+ rows, 0 files/)

  const personId = people.get('erased@example.com') ?? ''
  await erase(app, { personId, reason: 'request', actor: system })
  const emailKey = suppressionKeyOf(app.keys.suppression, 'no@example.com')
  await optOut(app, { emailKey, how: 'one_click', wording: 'No', actor: { kind: 'person', id: null } })
  await mirrorRefusals(app)
  await capture(app, contactEnquiry(app))

  const restored = await runCommand('restore', [app.file], app.operator)
  expect(restored).toMatchObject({ err: '', code: 0 })
  expect(restored.out).toContain('Repeated: 1 erasure and 1 opt-out that came since.')
  expect(await emails(app)).toEqual(['no@example.com', 'stays@example.com'])
  expect(existsSync(app.file)).toBe(true)
}, 120_000)
