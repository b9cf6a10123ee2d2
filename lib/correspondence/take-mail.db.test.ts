import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { listHeaders } from '#lib/doors/send/letters/list-headers.ts'
import { readReturnAddress, returnAddress } from '#lib/doors/send/return-address.ts'
import { openReply } from '#lib/keyring.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { bounce, complaint, multipart, rawMail } from '#lib/platform/inbound/testing/mails.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { takeMail } from './take-mail.ts'

/** An app that sent its mail, and what it sent. */
async function enquired() {
  const app = await openTestApp()
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
  const drain = () => drainOutbox(app, transport)
  await capture(app, contactEnquiry(app))
  await drain()
  const mail = sent.find(({ to }) => to === 'ada@example.com')
  if (!mail) throw new Error('Nothing was sent.')
  return { app, sent, drain, mail, replyTo: mail.replyTo ?? '', returnPath: mail.returnPath ?? '' }
}

const reasons = (app: TestApp) =>
  app.db.query<{ reason: string }>({ text: 'select reason from suppressions where lifted_at is null' })

const letters = async (app: TestApp) => {
  const rows = await app.db.query<{ id: string; body: Buffer }>({
    text: 'select id, body from correspondence order by at, id',
  })
  const opened = rows.map(({ id, body }) => openReply(app.ring, id, body))
  return opened.sort((a, b) => b.text.localeCompare(a.text))
}

const answer = (headers: Record<string, string>, text = 'Yes, please.') =>
  rawMail(
    { From: 'ada@example.com', Subject: 'Re: your letter', 'Message-ID': '<1@example.com>', ...headers },
    text,
  )

test('E2: an address that mail comes back to names its message, and nobody makes one for another', async () => {
  const { app, mail, returnPath, replyTo } = await enquired()
  expect(returnPath.split('@')[0]?.length).toBeLessThanOrEqual(64)
  expect(readReturnAddress(app, returnPath)).toEqual({ use: 'bounce', id: mail.id })
  expect(readReturnAddress(app, returnPath.toUpperCase())).toEqual({ use: 'bounce', id: mail.id })
  expect(readReturnAddress(app, returnPath.replace('+b', '+r'))).toBeNull()
  for (let place = returnPath.indexOf('+') + 2; place < returnPath.indexOf('@'); place++) {
    const other = returnPath[place] === 'a' ? 'b' : 'a'
    const forged = returnPath.slice(0, place) + other + returnPath.slice(place + 1)
    const read = readReturnAddress(app, forged)
    // The last letter holds a bit that says nothing.
    if (read) expect(read.id).toBe(mail.id)
  }
  const elsewhere = await openTestApp()
  expect(readReturnAddress(elsewhere, replyTo)).toBeNull()
  expect(returnAddress({ ...app, inboundAddress: null }, 'reply', mail.id)).toBeNull()
})

test('E9: a bounce for good stops all mail to the address, once, and staff see what was said', async () => {
  const { app, returnPath } = await enquired()
  const raw = bounce(returnPath, { status: '5.1.1', diagnostic: '550 5.1.1 no such user' })
  expect(await takeMail(app, raw)).toBe('heard')
  expect(await takeMail(app, raw)).toBe('repeated')
  expect(await reasons(app)).toEqual([{ reason: 'hard_bounce' }])
  const events = await app.db.query({ text: 'select kind, said from mail_events' })
  expect(events).toEqual([{ kind: 'bounced_hard', said: '550 5.1.1 no such user' }])
})

test('E9: a bounce in words of its own names its message by where it came to; one without a known name does nothing', async () => {
  const { app, returnPath } = await enquired()
  const words = 'Hi. This is the qmail-send program.\n<ada@example.com>:\nSorry, 550 5.1.1 no such user here.'
  const headers = { From: 'MAILER-DAEMON@mx.example', Subject: 'failure notice' }
  expect(await takeMail(app, rawMail({ ...headers, To: 'reply@in.marram.example' }, words))).toBe('not_ours')
  expect(await takeMail(app, rawMail({ ...headers, To: returnPath }, words))).toBe('heard')
  expect(await reasons(app)).toEqual([{ reason: 'hard_bounce' }])
})

test('E9: where a mail server wrote another sender, a bounce is known by the mail it returns', async () => {
  const { app, mail } = await enquired()
  const told = {
    status: '5.2.1',
    diagnostic: '550 5.2.1 disabled',
    original: `Message-ID: ${mail.messageId}`,
  }
  expect(await takeMail(app, bounce('hello@marram.example', told))).toBe('heard')
  expect(await reasons(app)).toEqual([{ reason: 'hard_bounce' }])
})

test('E9: a forged bounce or complaint, for a message that its writer never got, stops nothing', async () => {
  const { app, mail, returnPath } = await enquired()
  const id = mail.messageId.replace(/^<.{4}/, '<0000')
  const forged = returnPath.replace(/\+b.{4}/, '+baaaa')
  const told = { status: '5.1.1', diagnostic: 'no', original: `Message-ID: ${id}\nReturn-Path: <${forged}>` }
  expect(await takeMail(app, bounce(forged, told))).toBe('not_ours')
  expect(await takeMail(app, complaint('reply@in.marram.example', `Message-ID: ${id}`))).toBe('not_ours')
  expect(await reasons(app)).toEqual([])
})

test('E9, R7: a complaint stops newsletters and confirmations, before or after a delivery is told', async () => {
  const { app, mail, returnPath } = await enquired()
  const provider = 'abuse@in.marram.example'
  expect(await takeMail(app, complaint(provider, `Message-ID: ${mail.messageId}`))).toBe('heard')
  const late = bounce(returnPath, { status: '2.0.0', diagnostic: '250 ok', action: 'delivered' })
  expect(await takeMail(app, late)).toBe('heard')
  expect(await reasons(app)).toEqual([{ reason: 'complaint' }])
  const again = complaint(provider, `Return-Path: <${returnPath}>`, 'not-spam')
  expect(await takeMail(app, again)).toBe('heard')
  expect(await reasons(app)).toEqual([{ reason: 'complaint' }])
})

test('P14: an answer lands on its lead, sealed, once, and staff are told without a word of it', async () => {
  const { app, sent, drain, replyTo } = await enquired()
  expect(await takeMail(app, answer({ To: replyTo }))).toBe('kept')
  expect(await takeMail(app, answer({ To: replyTo }))).toBe('repeated')
  expect(await takeMail(app, answer({ To: replyTo, 'Message-ID': '<2@example.com>' }, 'And blue.'))).toBe(
    'kept',
  )
  expect((await letters(app)).map(({ text, from }) => [text, from])).toEqual([
    ['Yes, please.', 'ada@example.com'],
    ['And blue.', 'ada@example.com'],
  ])
  const [row] = await app.db.query<{ body: Buffer }>({ text: 'select body from correspondence limit 1' })
  expect(row?.body.includes('please')).toBe(false)
  sent.length = 0
  await drain()
  expect(sent.map(({ to, subject }) => [to, subject.slice(0, 18)])).toEqual([
    [app.agency.content.email, 'An answer about Q-'],
  ])
  expect(`${sent[0]?.text}${sent[0]?.html}`).not.toMatch(/please|blue/)
  expect(sent[0]?.replyTo).toBeNull()
})

test.each([
  ['what it answers', (mail: Mail) => ({ 'In-Reply-To': mail.messageId })],
  ['the whole thread', (mail: Mail) => ({ References: `<0@example.com> ${mail.messageId}` })],
  ['the reference in its subject', (mail: Mail) => ({ Subject: `AW: ${mail.subject}` })],
])('an answer to the wrong address is known by %s', async (_, headers) => {
  const { app, mail } = await enquired()
  expect(await takeMail(app, answer({ To: 'hello@marram.example', ...headers(mail) }))).toBe('kept')
})

test('a reference that somebody else quotes, or no reference, leads nowhere', async () => {
  const { app, mail } = await enquired()
  const stranger = { To: 'hello@marram.example', From: 'eve@example.com', Subject: mail.subject }
  expect(await takeMail(app, answer(stranger))).toBe('not_ours')
  expect(await takeMail(app, answer({ To: 'hello@marram.example' }))).toBe('not_ours')
  expect(await letters(app)).toEqual([])
})

test('RFC 3834: an out-of-office note is no answer, at whichever of our addresses, and stops nothing', async () => {
  const { app, replyTo, returnPath } = await enquired()
  const away = { 'Auto-Submitted': 'auto-replied', Subject: 'Out of office' }
  expect(await takeMail(app, answer({ To: replyTo, ...away }))).toBe('automatic')
  expect(await takeMail(app, answer({ To: returnPath, ...away }))).toBe('automatic')
  expect(await letters(app)).toEqual([])
  expect(await reasons(app)).toEqual([])
})

test('S7: files of an answer are judged as any; what is not kept is named', async () => {
  const { app, replyTo } = await enquired()
  const raw = multipart(
    'multipart/mixed',
    { From: 'ada@example.com', To: replyTo, Subject: 'Files', 'Message-ID': '<3@example.com>' },
    [
      ['text/plain', 'Here.'],
      ['text/plain\r\nContent-Disposition: attachment; filename="brief.txt"', 'Blue.'],
      ['text/html\r\nContent-Disposition: attachment; filename="page.html"', '<script>1</script>'],
      ['application/zip\r\nContent-Disposition: attachment; filename="../all.zip"', 'PK'],
    ],
  )
  expect(await takeMail(app, raw)).toBe('kept_in_part')
  expect((await letters(app))[0]?.leftOut).toEqual(['page.html', 'all.zip'])
  const files = await app.db.query({
    text: `select f.name, f.type, f.expires_at, f.lead_id = c.lead_id as "of"
      from files f join correspondence c on c.id = f.correspondence_id`,
  })
  expect(files).toEqual([{ name: 'brief.txt', type: 'text/plain', expires_at: null, of: true }])
})

test('P47: an answer about what was erased creates nothing; erasing takes the answers and their files', async () => {
  const { app, replyTo, mail } = await enquired()
  const raw = multipart('multipart/mixed', { From: 'ada@example.com', To: replyTo }, [
    ['text/plain', 'Here.'],
    ['text/plain\r\nContent-Disposition: attachment; filename="brief.txt"', 'Blue.'],
  ])
  expect(await takeMail(app, raw)).toBe('kept')
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  await erase(app, { personId: person?.id ?? '', reason: 'request', actor: system })
  const ways = [
    { To: replyTo, References: '' },
    { To: 'x@marram.example', References: mail.messageId },
  ]
  for (const headers of ways)
    expect(await takeMail(app, answer({ ...headers, 'Message-ID': `<${headers.To}>` }))).toBe('not_ours')
  const counts = await app.db.query({
    text: `select (select count(*)::int from correspondence) as letters, (select count(*)::int from files) as files,
      (select count(*)::int from people) as people, (select count(*)::int from mail_events) as events`,
  })
  expect(counts).toEqual([{ letters: 0, files: 0, people: 0, events: 0 }])
})

test('R8: of somebody whose data is frozen an answer is stored, and nothing else', async () => {
  const { app, replyTo } = await enquired()
  await app.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await takeMail(app, answer({ To: replyTo }))).toBe('kept')
})

test('who knows an address cannot fill a lead: fifty mails a day are kept, the rest is left', async () => {
  const { app, replyTo } = await enquired()
  for (let count = 0; count < 50; count++)
    expect(await takeMail(app, answer({ To: replyTo, 'Message-ID': `<${count}@e>` }))).toBe('kept')
  expect(await takeMail(app, answer({ To: replyTo, 'Message-ID': '<50@e>' }))).toBe('full')
  app.setTime('2026-11-03T10:00:01Z')
  expect(await takeMail(app, answer({ To: replyTo, 'Message-ID': '<50@e>' }))).toBe('kept')
})

test('a copy of our own mail is not an answer', async () => {
  const { app, mail } = await enquired()
  const copy = { 'Message-ID': mail.messageId, To: mail.replyTo ?? '', From: 'hello@marram.example' }
  expect(await takeMail(app, answer(copy))).toBe('not_ours')
})

test('the mail that a mail program writes for whoever unsubscribes stops the newsletter, also where a program says it wrote it (15.29)', async () => {
  const { app } = await enquired()
  const [{ key } = { key: Buffer.alloc(0) }] = await app.db.query<{ key: Buffer }>({
    text: 'select email_key as key from people',
  })
  const [, address = '', subject = ''] =
    /<mailto:([^?>]+)\?subject=([^>]+)>/.exec(listHeaders(app, key)['List-Unsubscribe'] ?? '') ?? []
  const headers = { From: 'ada@example.com', To: address, 'Message-ID': '<stop@example.com>' }
  const forged = rawMail({ ...headers, Subject: 'unsubscribe eA.bmV3c2xldHRlcg.eA' }, '')
  expect(await takeMail(app, forged)).toBe('not_ours')
  expect(await reasons(app)).toEqual([])
  const returned = rawMail(
    { ...headers, From: 'MAILER-DAEMON@mx.example', Subject: decodeURIComponent(subject) },
    '',
  )
  expect(await takeMail(app, returned)).not.toBe('heard')
  expect(await reasons(app)).toEqual([])
  const raw = rawMail(
    { ...headers, Subject: decodeURIComponent(subject), 'Auto-Submitted': 'auto-generated' },
    'This mail was written by your mail program.',
  )
  expect(await takeMail(app, raw)).toBe('heard')
  expect(await takeMail(app, raw)).toBe('heard')
  expect(await reasons(app)).toEqual([{ reason: 'opt_out' }])
  expect(listHeaders({ ...app, inboundAddress: null }, key)['List-Unsubscribe']).not.toContain('mailto:')
})

test('what is mailed to the agency says that a program wrote it, so that no program answers it (15.29)', async () => {
  const { app, sent } = await enquired()
  const notices = sent.filter(({ to }) => to === app.agency.content.email)
  expect(notices.length).toBeGreaterThan(0)
  for (const { headers } of notices) expect(headers['Auto-Submitted']).toBe('auto-generated')
})
