import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { smtpTransport } from '#lib/platform/transports/smtp.ts'
import { mailServer } from '#lib/platform/transports/testing/mail-servers.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'

/** Sends to a server that refuses the person's address with these words; gives what stands against it then. */
async function refusedWith(words: string) {
  const app = await openTestApp()
  const { port } = await mailServer({
    onRcptTo: ({ address }, _session, done) => {
      if (address !== 'ada@example.com') return done()
      done(Object.assign(new Error(words), { responseCode: Number(words.slice(0, 3)) }))
    },
  })
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, null)
  await capture(app, contactEnquiry(app))
  await drainOutbox(app, transport)
  await transport.close()
  const standing = await app.db.query({ text: 'select reason, how from suppressions' })
  const events = await app.db.query({ text: 'select kind from mail_events' })
  return { standing, events }
}

test('E9: a server that says at once that there is no such address stops mail there, like a bounce', async () => {
  expect(await refusedWith('550 5.1.1 no such user')).toEqual({
    standing: [{ reason: 'hard_bounce', how: 'bounce' }],
    events: [{ kind: 'bounced_hard' }],
  })
})

test('one that refuses for another reason, or for now, does not', async () => {
  expect(await refusedWith('552 5.2.2 mailbox full')).toEqual({
    standing: [],
    events: [{ kind: 'bounced_soft' }],
  })
  expect(await refusedWith('451 4.7.1 try again later')).toEqual({ standing: [], events: [] })
})
