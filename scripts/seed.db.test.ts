import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { demoEnquiries } from '#db/seed/demo-enquiries.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addDemoLeads } from './seed/demo.ts'

async function installed(): Promise<TestApp> {
  const app = await openTestApp()
  const { suppression: suppressionKey } = app.keys
  await markInstallation(app.owner, { agency: app.agency.id, suppressionKey, now: app.clock() })
  return app
}

/** What an operator sees of `npm run seed -- --leads 3`. */
async function seed(app: TestApp) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/seed.ts', '--leads', '3'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...app.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = await once(child, 'close')
  return { said, code }
}

const leads = async (app: TestApp) =>
  (await app.db.query<{ count: number }>({ text: 'select count(*)::int as count from leads' }))[0]?.count

test('made-up leads come beside those of the demo, the one without an address too (15.23)', async () => {
  const app = await installed()
  await addDemoLeads(app, { ...readSettings(app.env), mail: { kind: 'outbox' } })
  expect(await leads(app)).toBe(demoEnquiries.length)
  const { said, code } = await seed(app)
  expect(said).toContain('Seeded 3 leads')
  expect(code).toBe(0)
  expect(await leads(app)).toBe(demoEnquiries.length + 3)
})

test.each([
  { name: 'Ada', email: 'ada@made-up.com' },
  { name: 'Demo: Somebody Else', phone: '+33 6 12 34 56 78' },
])('where real people stand no made-up ones are added: $name (15.23)', async (person) => {
  const app = await installed()
  const form = 'phone' in person ? 'call-back' : 'contact'
  const fields =
    form === 'contact'
      ? { ...person, message: 'A sign for the harbour' }
      : { ...demoEnquiries.find((one) => one.form === 'call-back')!.fields, ...person }
  const taken = await capture(app, contactEnquiry(app, { form, fields }))
  expect(taken.kind).toBe('accepted')
  const { said, code } = await seed(app)
  expect(said).toContain('people who are not made up')
  expect(code).toBe(1)
  expect(await leads(app)).toBe(1)
})
