import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readResendEvent } from './resend-events.ts'

const secret = `whsec_${randomBytes(24).toString('base64')}`
const now = () => Math.floor(Date.now() / 1000)

const bounced = (bounce: object) => ({
  type: 'email.bounced',
  created_at: '2026-11-02T10:00:00.000Z',
  data: { email_id: 'e1', to: ['ada@example.com'], bounce },
})

function signed(body: string, { id = 'msg_1', at = now(), key = secret } = {}): Headers {
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', bytes).update(`${id}.${at}.${body}`).digest('base64')
  return new Headers({ 'svix-id': id, 'svix-timestamp': String(at), 'svix-signature': `v1,${signature}` })
}

const read = (event: object) => {
  const body = JSON.stringify(event)
  return readResendEvent(signed(body), body, secret)
}

test.each([
  [bounced({ type: 'Permanent', message: '550 no such user' }), 'bounced_hard', '550 no such user'],
  [bounced({ type: 'Transient', message: 'mailbox full' }), 'bounced_soft', 'mailbox full'],
  [bounced({ type: 'Undetermined' }), 'bounced_soft', null],
  [{ ...bounced({}), type: 'email.complained' }, 'complained', null],
  [{ ...bounced({}), type: 'email.delivered' }, 'delivered', null],
  [{ ...bounced({}), type: 'email.delivery_delayed' }, 'delayed', null],
  [{ ...bounced({}), type: 'email.suppressed' }, 'bounced_hard', 'suppressed by the sender'],
])('E9: an event is read as what it is', (event, kind, detail) => {
  expect(read(event)).toEqual({
    id: 'msg_1',
    providerId: 'e1',
    kind,
    detail,
    at: new Date('2026-11-02T10:00:00Z'),
  })
})

test.each([
  { type: 'email.opened', created_at: '2026-11-02T10:00:00Z', data: { email_id: 'e1' } },
  { type: 'contact.created', created_at: '2026-11-02T10:00:00Z', data: {} },
  { type: 'email.bounced', created_at: 'never', data: { email_id: 'e1' } },
  { type: 'email.bounced', created_at: '2026-11-02T10:00:00Z', data: { email_id: 7, bounce: {} } },
  { type: 'something.new', created_at: '2026-11-02T10:00:00Z', data: { email_id: 'e1' } },
])('what is signed and none of our matters is passed over', (event) => {
  expect(read(event)).toBe('other')
})

test.each(['-000001-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z', '0001-01-01T00:00:00Z', 8.64e15])(
  'E9: an event that claims to be of %s is of when it was signed (15.42)',
  (created_at) => {
    const event = read({ ...bounced({ type: 'Permanent' }), created_at })
    expect(event).toMatchObject({ kind: 'bounced_hard' })
    const { at } = event as { at: Date }
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(600_000)
  },
)

test('what no database takes is no part of what was said, and no name of a message (15.42)', () => {
  expect(read(bounced({ type: 'Permanent', message: '550\0 no\ud800' }))).toMatchObject({
    detail: '550 no\ufffd',
  })
  expect(read({ ...bounced({}), data: { email_id: 'e\0', bounce: {} } })).toBe('other')
})

describe('E9: forged', () => {
  const body = JSON.stringify(bounced({ type: 'Permanent' }))

  test.each([
    ['by another secret', signed(body, { key: `whsec_${randomBytes(24).toString('base64')}` })],
    ['more than five minutes ago', signed(body, { at: now() - 301 })],
    ['more than five minutes from now', signed(body, { at: now() + 3_600 })],
    ['for another body', signed(`${body} `)],
    ['not at all', new Headers()],
    ['with half the headers', new Headers({ 'svix-id': 'msg_1', 'svix-timestamp': String(now()) })],
    [
      'with rubbish',
      new Headers({ 'svix-id': 'msg_1', 'svix-timestamp': 'x', 'svix-signature': 'v1,AAAA v2,' }),
    ],
  ])('signed %s', (_, headers) => {
    expect(readResendEvent(headers, body, secret)).toBe('forged')
  })

  test('under another id, by whoever saw one', () => {
    const headers = signed(body)
    headers.set('svix-id', 'msg_2')
    expect(readResendEvent(headers, body, secret)).toBe('forged')
  })
})
