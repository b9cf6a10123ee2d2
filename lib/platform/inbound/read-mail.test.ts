import { describe, expect, test } from 'vitest'
import { readMail } from './read-mail.ts'
import { bounce, complaint, multipart, rawMail } from './testing/mails.ts'

const to = 'reply+b@in.marram.example'
const kindOf = async (raw: Buffer) => (await readMail(raw))?.report?.kind

describe('a bounce (RFC 3464) is for good only where there is no such address', () => {
  test.each([
    ['5.1.1', '550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown', 'bounced_hard'],
    ['5.1.2', '550 5.1.2 bad destination system address', 'bounced_hard'],
    ['5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'bounced_hard'],
    ['5.2.1', '550-5.2.1 The email account that you tried to reach is\ndisabled.', 'bounced_hard'],
    ['5.4.4', 'Host or domain name not found', 'bounced_hard'],
    ['5.0.0', '550 5.1.1 no mailbox here by that name', 'bounced_hard'],
    ['5.0.0', '550 No such user here', 'bounced_hard'],
    ['5.0.0', '550 Message blocked: user unknown to our reputation system', 'bounced_soft'],
    ['5.2.2', '552 5.2.2 mailbox full', 'bounced_soft'],
    ['5.7.1', '550 5.7.1 message rejected as spam', 'bounced_soft'],
    ['5.3.4', '552 5.3.4 message too big', 'bounced_soft'],
    ['4.4.7', 'delivery time expired', 'bounced_soft'],
  ])('%s %s: %s', async (status, diagnostic, kind) => {
    const report = (await readMail(bounce(to, { status, diagnostic })))?.report
    expect(report?.kind).toBe(kind)
    expect(report?.detail).toBe(diagnostic.replace('\n', ' '))
  })

  test('what is only late, or has arrived, is neither', async () => {
    expect(await kindOf(bounce(to, { status: '4.0.0', diagnostic: 'later', action: 'delayed' }))).toBe(
      'delayed',
    )
    expect(await kindOf(bounce(to, { status: '2.0.0', diagnostic: 'ok', action: 'delivered' }))).toBe(
      'delivered',
    )
    expect(await kindOf(bounce(to, { status: '2.0.0', diagnostic: 'ok', action: 'relayed' }))).toBe('other')
  })

  test('it names the mail it returns', async () => {
    const original = 'Return-Path: <reply+bxyz@in.marram.example>\nMessage-ID: <6f1c@marram.example>'
    const read = await readMail(bounce(to, { status: '5.1.1', diagnostic: 'no', original }))
    expect(read?.report?.original.messageId).toBe('6f1c@marram.example')
    expect(read?.report?.original.senders[0]).toContain('reply+bxyz@in.marram.example')
    expect(read?.files).toEqual([])
  })
})

test('a complaint (RFC 5965) is one where its reader says so, and not where they say the opposite', async () => {
  expect(await kindOf(complaint(to, 'Message-ID: <6f1c@marram.example>'))).toBe('complained')
  expect(await kindOf(complaint(to, '', 'fraud'))).toBe('complained')
  expect(await kindOf(complaint(to, '', 'not-spam'))).toBe('other')
  expect(await kindOf(complaint(to, '', 'auth-failure'))).toBe('other')
})

test('an answer is read with what it answers, whom it went to and what it brings', async () => {
  const read = await readMail(
    multipart(
      'multipart/mixed',
      {
        From: '"Ada \u202e Lovelace" <Ada@example.com>',
        To: 'Marram <reply+r@in.marram.example>, other@marram.example',
        'X-Original-To': 'reply+x@in.marram.example',
        Subject: '=?utf-8?q?Re=3A_=C3=A9t=C3=A9?=',
        'Message-ID': '<1@example.com>',
        'In-Reply-To': '<6f1c@marram.example>',
        References: '<0@marram.example>\r\n <6f1c@marram.example>',
      },
      [
        ['text/plain; charset=utf-8', 'Yes.\r\n\0\u202e\r\n> No?'],
        ['text/plain; name="brief.txt"\r\nContent-Disposition: attachment; filename="brief.txt"', 'Brief.'],
      ],
    ),
  )
  expect(read).toMatchObject({ from: 'Ada@example.com', subject: 'Re: été', automatic: false, report: null })
  expect(read?.to).toEqual(['reply+r@in.marram.example', 'other@marram.example', 'reply+x@in.marram.example'])
  expect(read?.answers).toEqual(['6f1c@marram.example', '0@marram.example', '6f1c@marram.example'])
  expect(read?.text).toBe('Yes.\n\n> No?')
  expect(read?.files.map(({ name, bytes }) => [name, bytes.toString().trim()])).toEqual([
    ['brief.txt', 'Brief.'],
  ])
})

test('HTML alone is read as text', async () => {
  const raw = rawMail(
    { From: 'a@b.example', 'Content-Type': 'text/html' },
    '<style>p{}</style><p>Yes, <b>please</b></p>',
  )
  const text = (await readMail(raw))?.text
  expect(text).toContain('Yes, please')
  expect(text).not.toMatch(/[<{]/)
})

test.each([
  ['Auto-Submitted', 'auto-replied'],
  ['Precedence', 'bulk'],
  ['X-Autoreply', 'yes'],
  ['List-Id', '<others.example>'],
])('RFC 3834: with %s: %s it is no answer of a person', async (name, value) => {
  expect((await readMail(rawMail({ From: 'a@b.example', [name]: value }, 'Away.')))?.automatic).toBe(true)
})

test('what is no mail, torn or nested beyond sense breaks nothing', async () => {
  expect(await readMail(Buffer.from(''))).toBeNull()
  await readMail(Buffer.from([0, 255, 10, 13, 0]))
  const torn = bounce(to, { status: '5.1.1', diagnostic: 'no' })
  for (let cut = 0; cut < torn.length; cut += 37) await readMail(torn.subarray(0, cut))
  const deep = `${'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(200)}end`
  expect(await readMail(Buffer.from(deep))).toBeNull()
})

test.each(['<div>', '<blockquote>', '<ul><li>', '<table><tr><td>'])(
  'a page nested beyond sense, of %s, is still a mail with its words',
  async (tag) => {
    const raw = rawMail({ From: 'a@b.example', 'Content-Type': 'text/html' }, `${tag.repeat(12_000)}Yes.`)
    const read = await readMail(raw)
    expect(read?.text).toBe('Yes.')
    expect(read?.isCut).toBe(false)
  },
)

test('of a mail with more lines than any person writes its beginning is read, and the torn file is none', async () => {
  const parts = [
    ['text/plain', 'Yes.'],
    [
      'text/plain; name="brief.txt"\r\nContent-Disposition: attachment; filename="brief.txt"',
      '\r\n'.repeat(150_000),
    ],
  ] as const
  const read = await readMail(multipart('multipart/mixed', { From: 'a@b.example' }, parts))
  expect(read).toMatchObject({ text: 'Yes.', isCut: true })
  expect(read?.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([['brief.txt', 0]])
})

test('files of eight megabytes come whole', async () => {
  const lines = `${'QUJD'.repeat(19)}\r\n`.repeat(140_000)
  const head = { From: 'a@b.example', 'Content-Type': 'application/pdf; name="a.pdf"' }
  const raw = rawMail({ ...head, 'Content-Transfer-Encoding': 'base64' }, lines)
  const read = await readMail(raw)
  expect(read?.isCut).toBe(false)
  expect(read?.files[0]?.bytes.length).toBe(140_000 * 57)
})
