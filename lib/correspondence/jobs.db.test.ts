import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { tryMailbox } from '#lib/platform/inbound/mailbox.ts'
import { type Dovecot, startDovecot, whyNoDovecot } from '#lib/platform/inbound/testing/dovecot.ts'
import { bounce, multipart, rawMail } from '#lib/platform/inbound/testing/mails.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { emptyMailbox } from './jobs.ts'

const missing = whyNoDovecot()

async function enquired(): Promise<{ app: TestApp; mail: Mail }> {
  // Dovecot stamps what it is given with the real time.
  const app = await openTestApp(new Date().toISOString())
  const sent: Mail[] = []
  const transport: Transport = {
    name: 'smtp',
    dropsRepeats: false,
    deliver: async (mail) => {
      sent.push(mail)
      return { kind: 'accepted', providerId: null }
    },
    close: async () => {},
  }
  await capture(app, contactEnquiry(app))
  await drainOutbox(app, transport)
  const mail = sent.find(({ to }) => to === 'ada@example.com')
  if (!mail) throw new Error('Nothing was sent.')
  return { app, mail }
}

const later = (app: TestApp, seconds: number) =>
  app.setTime(new Date(app.clock().getTime() + seconds * 1000).toISOString())

describe.skipIf(missing)(`a real IMAP server${missing ? ` (left out: ${missing})` : ''}`, () => {
  let server: Dovecot
  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server.stop())

  async function put(...raws: Buffer[]): Promise<void> {
    const client = await server.open()
    for (const raw of raws) await client.append('INBOX', raw)
    await client.logout()
  }

  async function subjectsIn(folder: string): Promise<string[]> {
    const client = await server.open()
    const lock = await client.getMailboxLock(folder)
    const subjects: string[] = []
    for await (const { envelope } of client.fetch('1:*', { envelope: true }))
      subjects.push(envelope?.subject ?? '')
    lock.release()
    await client.logout()
    return subjects
  }

  test('what comes back is taken once and put into the bin; all else stays as it was', async () => {
    const { app, mail } = await enquired()
    const replyTo = mail.replyTo ?? ''
    await put(
      rawMail({ From: 'eve@example.com', To: 'reply@in.marram.example', Subject: 'Lunch' }, 'Today?'),
      rawMail({ From: 'ada@example.com', To: replyTo, Subject: 'Re: yes', 'Message-ID': '<1@e>' }, 'Yes.'),
      multipart('multipart/mixed', { From: 'ada@example.com', To: replyTo, Subject: 'Re: files' }, [
        ['text/plain', 'Here.'],
        ['application/zip\r\nContent-Disposition: attachment; filename="all.zip"', 'PK'],
      ]),
      bounce(mail.returnPath ?? '', { status: '5.1.1', diagnostic: '550 5.1.1 no' }),
    )
    expect(await emptyMailbox(app, server.url)).toEqual({
      not_ours: 1,
      kept: 1,
      kept_in_part: 1,
      heard: 1,
    })
    expect(await subjectsIn('INBOX')).toEqual(['Lunch', 'Re: files'])
    expect(await subjectsIn('Corbeille')).toEqual(['Re: yes', 'Undelivered Mail Returned to Sender'])
    expect(await emptyMailbox(app, server.url)).toBeNull()
    later(app, 60)
    expect(await emptyMailbox(app, server.url)).toEqual({})
    await put(
      rawMail({ From: 'ada@example.com', To: replyTo, Subject: 'Re: two', 'Message-ID': '<2@e>' }, 'Two.'),
    )
    later(app, 60)
    expect(await emptyMailbox(app, server.url)).toEqual({ kept: 1 })
  })

  test('two workers look in turn; one that dies in the middle leaves the rest to the next', async () => {
    const { app, mail } = await enquired()
    const raws = [1, 2, 3].map((count) =>
      rawMail(
        { From: 'ada@example.com', To: mail.replyTo ?? '', 'Message-ID': `<${count}@e>` },
        `No. ${count}`,
      ),
    )
    await put(...raws)
    const ended = new AbortController()
    const [one, other] = await Promise.all([
      emptyMailbox(app, server.url, ended.signal),
      emptyMailbox(app, server.url, ended.signal),
    ])
    expect([one, other].filter((looked) => looked === null)).toHaveLength(1)
    expect((one ?? other)?.kept).toBe(3)
    ended.abort()
    later(app, 60)
    await put(...raws.slice(0, 2))
    expect(await emptyMailbox(app, server.url, ended.signal)).toEqual({})
    later(app, 60)
    expect(await emptyMailbox(app, server.url)).toEqual({ repeated: 2 })
    expect(await app.db.query({ text: 'select from correspondence' })).toHaveLength(3)
  })

  test('a wrong password is said, and takes nothing', async () => {
    const { app } = await enquired()
    const wrong = server.url.replace('a%2Bsecret', 'guess')
    await expect(emptyMailbox(app, wrong)).rejects.toMatchObject({ authenticationFailed: true })
    await expect(tryMailbox(wrong)).rejects.toThrow()
    await tryMailbox(server.url)
  })
})

describe.skipIf(missing)('a mailbox without a bin', () => {
  test('what was taken is deleted from it', async () => {
    const server = await startDovecot({ bin: false })
    try {
      const { app, mail } = await enquired()
      const client = await server.open()
      await client.append('INBOX', rawMail({ From: 'ada@example.com', To: mail.replyTo ?? '' }, 'Yes.'))
      expect(await emptyMailbox(app, server.url)).toEqual({ kept: 1 })
      expect(await client.status('INBOX', { messages: true })).toMatchObject({ messages: 0 })
      await client.logout()
    } finally {
      await server.stop()
    }
  })
})

test('a mailbox that cannot be reached is a fault that says so, within its time', async () => {
  const { app } = await enquired()
  await expect(emptyMailbox(app, 'imap://a:b@127.0.0.1:1')).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})
