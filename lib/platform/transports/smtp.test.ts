import { generateKeyPairSync } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Mail, Transport } from './mail.ts'
import { type Dkim, smtpTransport } from './smtp.ts'
import { mailServer, scriptedServer } from './testing/mail-servers.ts'

const mail: Mail = {
  id: '6f1c',
  messageId: '<6f1c@marram.example>',
  from: 'Marram <hello@marram.example>',
  to: 'ada@example.com',
  subject: 'Été à l’estran',
  text: 'Une lettre.\n',
  html: '<p>Une lettre.</p>',
  headers: {
    'List-Unsubscribe': '<https://marram.example/unsubscribe/t>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': 'newsletter <newsletter.marram.example>',
  },
}

function transportTo(port: number, dkim: Dkim | null = null, login = ''): Transport {
  const transport = smtpTransport(`smtp://${login}127.0.0.1:${port}`, dkim)
  onTestFinished(() => transport.close())
  return transport
}

const refusing = (responseCode: number) => Object.assign(new Error('No'), { responseCode })

describe('a mail that arrives', () => {
  test('has text, HTML, our Message-ID and its list headers', async () => {
    const { arrived, port } = await mailServer()
    expect(await transportTo(port).deliver(mail)).toEqual({ kind: 'accepted', providerId: null })
    const [one] = arrived
    expect(one?.recipients).toEqual(['ada@example.com'])
    expect(one?.mail.messageId).toBe(mail.messageId)
    expect(one?.mail.subject).toBe(mail.subject)
    expect(one?.mail.text?.trim()).toBe('Une lettre.')
    expect(one?.mail.html).toBe('<p>Une lettre.</p>')
    const lines = Object.fromEntries(one?.mail.headerLines.map(({ key, line }) => [key, line]) ?? [])
    expect(lines['list-unsubscribe']).toBe('List-Unsubscribe: <https://marram.example/unsubscribe/t>')
    expect(lines['list-unsubscribe-post']).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(lines['list-id']).toBe('List-ID: newsletter <newsletter.marram.example>')
  })

  test('comes back to the addresses that name it, and else to its sender', async () => {
    const { arrived, port } = await mailServer()
    const transport = transportTo(port)
    await transport.deliver({ ...mail, replyTo: 'r+r1@marram.example', returnPath: 'r+b1@marram.example' })
    await transport.deliver({ ...mail, replyTo: null, returnPath: null })
    expect(arrived.map(({ sender }) => sender)).toEqual(['r+b1@marram.example', 'hello@marram.example'])
    expect(arrived.map(({ mail: { replyTo } }) => replyTo?.text)).toEqual(['r+r1@marram.example', undefined])
    expect(arrived.map(({ recipients }) => recipients)).toEqual([['ada@example.com'], ['ada@example.com']])
  })

  test('E1: is signed over Message-ID and every list header', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    const { arrived, port } = await mailServer()
    await transportTo(port, { domain: 'marram.example', selector: 'mail2026', privateKey }).deliver(mail)
    const line = arrived[0]?.mail.headerLines.find(({ key }) => key === 'dkim-signature')?.line ?? ''
    const signed = /\bh=([^;]+)/.exec(line)?.[1]?.toLowerCase().replace(/\s/g, '').split(':')
    expect(signed).toEqual(
      expect.arrayContaining([
        'message-id',
        'list-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
        'subject',
      ]),
    )
    expect(line).toMatch(/d=marram\.example;.*s=mail2026;/s)
  })

  test('shares a connection with the next', async () => {
    const { arrived, seen, port } = await mailServer()
    const transport = transportTo(port)
    await transport.deliver(mail)
    // The pool takes a connection back in the turn after its answer.
    await setImmediate()
    await transport.deliver({ ...mail, messageId: '<2@marram.example>' })
    expect(arrived).toHaveLength(2)
    expect(seen.connections).toBe(1)
  })
})

test.each([
  ['p%40ss:w%2Ford', 'accepted'],
  ['wrong', 'refused'],
])('a login with the password %s is %s, and a wrong one can be mended', async (password, kind) => {
  const { port } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password: given }, _session, done) {
      const known = username === 'hello@marram.example' && given === 'p@ss:w/ord'
      done(known ? null : new Error('No'), { user: username })
    },
  })
  const delivery = await transportTo(port, null, `hello%40marram.example:${password}@`).deliver(mail)
  expect(delivery).toMatchObject(kind === 'refused' ? { kind, permanent: false } : { kind })
})

describe('a server that refuses', () => {
  test.each([
    [451, false],
    [550, true],
  ])('the recipient with %i: for good: %s', async (code, permanent) => {
    const { port } = await mailServer({ onRcptTo: (_address, _session, done) => done(refusing(code)) })
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'refused', permanent })
  })

  test.each([
    [451, false],
    [550, true],
  ])('the whole message with %i: for good: %s', async (code, permanent) => {
    const { port } = await mailServer({
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(refusing(code)))
      },
    })
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'refused', permanent })
  })

  test('the sender, or anybody without a password, is no fault of this mail', async () => {
    const { port } = await mailServer({ onMailFrom: (_address, _session, done) => done(refusing(530)) })
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'refused', permanent: false })
  })

  test('for now in its greeting is tried again later', async () => {
    const { port } = await scriptedServer('421 busy\r\n', [])
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'refused', permanent: false })
  })

  test('by hanging up before a word is asked once', async () => {
    const { seen, port } = await scriptedServer(null, [])
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'refused', permanent: false })
    expect(seen.connections).toBe(1)
  })

  test('by not being there is tried again later', async () => {
    expect(await transportTo(1).deliver(mail)).toMatchObject({ kind: 'refused', permanent: false })
  })
})

describe('a connection that is lost', () => {
  const polite = [
    [/^EHLO/, '250 here\r\n'],
    [/^MAIL/, '250 ok\r\n'],
  ] as const

  test('before the message is no mail', async () => {
    const { port } = await scriptedServer('220 here\r\n', [...polite, [/^RCPT/, null]])
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'refused', permanent: false })
  })

  const taking = [...polite, [/^RCPT/, '250 ok\r\n'], [/^DATA/, '354 go on\r\n']] as const

  test('in the middle of the message leaves it unknown, and nothing is repeated', async () => {
    const { seen, port } = await scriptedServer('220 here\r\n', [...taking, [/Message-ID/i, null]])
    const long = { ...mail, text: 'A line.\n'.repeat(100_000) }
    expect(await transportTo(port).deliver(long)).toMatchObject({ kind: 'unknown' })
    expect(seen.connections).toBe(1)
  })

  test('after the message leaves it unknown, and nothing is repeated', async () => {
    const { seen, port } = await scriptedServer('220 here\r\n', [...taking, [/\r\n\.\r\n$/, null]])
    expect(await transportTo(port).deliver(mail)).toMatchObject({ kind: 'unknown' })
    expect(seen.connections).toBe(1)
  })
})

describe('S6: what was typed', () => {
  test('makes no header of a subject', async () => {
    const { arrived, port } = await mailServer()
    await transportTo(port).deliver({ ...mail, subject: 'Hello\r\nBcc: eve@example.com\r\n\r\nBody' })
    const [one] = arrived
    expect(one?.recipients).toEqual(['ada@example.com'])
    expect(one?.mail.bcc).toBeUndefined()
    expect(one?.mail.subject).toContain('Bcc: eve@example.com')
    expect(one?.mail.text?.trim()).toBe('Une lettre.')
  })

  test.each([
    'ada@example.com\r\nBcc: eve@example.com',
    'ada@example.com>\r\nRCPT TO:<eve@example.com',
    'ada@example.com, eve@example.com',
    'ada@example.com eve@example.com',
  ])('makes no second recipient of %j', async (to) => {
    const { arrived, port } = await mailServer()
    const delivery = await transportTo(port).deliver({ ...mail, to })
    const reached = arrived.flatMap(({ recipients }) => recipients)
    expect(reached).not.toContain('eve@example.com')
    if (delivery.kind === 'accepted') expect(reached).toHaveLength(1)
  })
})
