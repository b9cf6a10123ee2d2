import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { sealKeptMail } from '#lib/doors/send/outbox/seal-kept-mail.ts'
import { openMail } from '#lib/keyring.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { drainOutbox } from './jobs.ts'
import { listOutbox } from './list.ts'
import { readMessage } from './read.ts'

/** Asks an address whether a sign-up was its own, where no mail server carries that: the link stands in the mail. */
async function keepOne(app: TestApp) {
  await capture(app, newsletterSignUp(app, 'reader@example.com'))
  await drainOutbox(app, outboxTransport)
  const [line] = (await listOutbox(app, null, null)).rows
  return line ?? expect.fail('no message was kept')
}

const rows = (app: TestApp) =>
  app.owner.query<{ id: string; mail: unknown; sealed_mail: Buffer; whole: string }>({
    text: 'select id, mail, sealed_mail, d::text as whole from deliveries d',
  })

test('S9: a mail that stays here lies sealed, with the link in it; staff read it as it was written (15.43)', async () => {
  const app = await openTestApp()
  const line = await keepOne(app)
  const message = await readMessage(app, line.id)
  const [, token = ''] = /\/confirm\/([\w-]+)/.exec(message?.mail?.text ?? '') ?? []
  expect(token.length).toBeGreaterThan(20)
  expect(line.subject).toBe(message?.mail?.subject)
  const [row] = await rows(app)
  expect(row?.whole).not.toContain(token)
  expect(row?.sealed_mail.toString('latin1')).not.toContain(token)
})

test('what an older version kept in clear is sealed once, and reads as before (15.43)', async () => {
  const app = await openTestApp()
  const { id } = await keepOne(app)
  const before = await readMessage(app, id)
  await app.owner.query({
    text: `update deliveries set sealed_mail = null, mail = $1::jsonb`,
    values: [JSON.stringify(before?.mail)],
  })
  expect(await sealKeptMail(app)).toBe(1)
  expect(await sealKeptMail(app)).toBe(0)
  const [row] = await rows(app)
  expect(row?.mail).toBeNull()
  expect(row && openMail(app.ring, row.id, row.sealed_mail)).toEqual(before?.mail)
})
