import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noticeOf } from '#lib/app.ts'
import { checkCertificate } from '#lib/certificates/certificate.ts'
import { confirmProcessor, writeCertificate } from '#lib/certificates/confirm-processor.ts'
import { findCertificate, listPendingCertificates } from '#lib/certificates/queries.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { runCommand } from './run/testing/run-command.ts'

async function askedToBeErased(app: TestApp): Promise<{ personId: string; request: string }> {
  const fields = { right: 'erasure', email: 'canary@example.com', place: 'EEA' }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const [row] = await app.db.query<{ person_id: string; reference: string }>({
    text: 'select person_id, reference from requests',
  })
  return { personId: row?.person_id ?? '', request: row?.reference ?? '' }
}

test('P47: an erasure leaves a certificate that names nobody, and the command tells genuine, altered and not ours apart (17.4)', async () => {
  const app = await openTestApp()
  const { personId, request } = await askedToBeErased(app)
  const done = await erase(app, { personId, reason: 'request', actor: system })
  const found = await findCertificate(app.db, request)
  expect(found?.reference).toBe(done?.certificate)
  if (!found) throw new Error('There is no certificate.')
  const text = writeCertificate(app, found)
  const checked = checkCertificate(app.keys, text)
  expect(checked).toMatchObject({ kind: 'genuine', certificate: { state: 'final', removed: done?.plan } })
  expect(JSON.stringify([checked, found]).toLowerCase()).not.toContain('canary')
  expect(JSON.stringify(checked)).not.toContain(personId)

  const folder = String(app.env.DATA_DIR)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'certificate.jws')
  const say = async (content: string, env = {}) => {
    writeFileSync(path, content)
    return runCommand('certificate', [path], { ...app.env, ...env })
  }
  expect(await say(text)).toMatchObject({ code: 0, out: expect.stringMatching(/^Genuine: C-.+ Final\.$/m) })
  expect(await say(text.slice(0, -3))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Altered: .+anew/),
  })
  const other = { SUPPRESSION_KEY: Buffer.alloc(32, 7).toString('base64') }
  expect(await say(text, other)).toMatchObject({ code: 1, err: expect.stringMatching(/^Not ours: /) })
  expect(await say('hello')).toMatchObject({ code: 1, err: expect.stringMatching(/^Not ours: /) })
})

test('P47: it is pending until each company that was used for them has confirmed, and is marked once (17.4)', async () => {
  const app = await openTestApp()
  const { personId, request } = await askedToBeErased(app)
  await drainOutbox(app, mailServer)
  Object.assign(app, {
    notice: noticeOf(app.agency, { mail: 'smtp.example', database: 'db.example', files: 'files.example' }),
  })
  await erase(app, { personId, reason: 'request', actor: system })
  // Nothing of theirs lay among the files.
  const names = async () => (await findCertificate(app.db, request))?.processors.map(({ name }) => name)
  expect(await names()).toEqual(['smtp.example', 'db.example'])
  const [pending] = await listPendingCertificates(app.db)
  const id = pending?.id ?? ''
  expect(await confirmProcessor(app, { id, name: 'files.example', actor: system })).toBe(false)
  expect(await confirmProcessor(app, { id, name: 'smtp.example', actor: system })).toBe(true)
  expect(await confirmProcessor(app, { id, name: 'smtp.example', actor: system })).toBe(false)
  expect((await findCertificate(app.db, request))?.finalAt).toBeNull()
  app.setTime('2026-11-05T10:00:00Z')
  expect(await confirmProcessor(app, { id, name: 'db.example', actor: system })).toBe(true)
  expect((await findCertificate(app.db, request))?.finalAt).toEqual(app.clock())
  expect(await listPendingCertificates(app.db)).toEqual([])
})

test('P47: a period that ends certifies nothing: nobody asked (17.4)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const done = await erase(app, { personId: person?.id ?? '', reason: 'retention', actor: system })
  expect(done?.certificate).toBeNull()
  expect(await app.db.query({ text: 'select from certificates' })).toEqual([])
})
