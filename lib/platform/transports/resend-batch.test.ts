import { describe, expect, onTestFinished, test } from 'vitest'
import { startResendServer } from '#e2e/fixtures/resend-server.ts'
import type { Delivery, Mail } from './mail.ts'
import { resendTransport } from './resend.ts'

const mailTo = (to: string): Mail => ({
  id: to,
  messageId: `<${to}>`,
  from: 'Marram <hello@marram.example>',
  to,
  subject: 'Notes',
  text: 'One.',
  html: '<p>One.</p>',
  headers: {},
})
const people = (count: number) => Array.from({ length: count }, (_, n) => mailTo(`p${n}@example.com`))

async function openEnd({ answerMs = 120_000, turnMs = 120_000 } = {}) {
  const end = await startResendServer()
  onTestFinished(end.stop)
  const transport = resendTransport('re_test', end.url, { answerMs, turnMs })
  const hasty = resendTransport('re_test', end.url, { answerMs: 500, turnMs })
  const by =
    (one: typeof transport) =>
    (key: string, mails: readonly Mail[]): Promise<readonly Delivery[] | 'apart'> =>
      one.deliverTogether?.(key, mails) ?? Promise.reject(new Error('one at a time'))
  return { end, transport, together: by(transport), togetherInHaste: by(hasty) }
}

test('E10: a hundred go in one request under one key, and each gets its own id, in order', async () => {
  const { end, together } = await openEnd()
  const answers = await together('k1', people(100))
  expect(answers).toEqual(end.mails().map(({ id }) => ({ kind: 'accepted', providerId: id })))
  expect(end.mails().map(({ to }) => to)).toEqual(people(100).map(({ to }) => to))
  expect(end.keys()).toEqual(['k1'])
})

test('half a batch refused: the others are sent, and each of the refused hears why', async () => {
  const { end, together } = await openEnd()
  const answers = await together('k1', [
    mailTo('a@example.com'),
    mailTo('b@x.invalid'),
    mailTo('c@example.com'),
  ])
  expect(answers).toMatchObject([
    { kind: 'accepted' },
    { kind: 'refused', permanent: true, why: expect.stringContaining('Invalid `to`') },
    { kind: 'accepted' },
  ])
  expect(end.mails().map(({ to }) => to)).toEqual(['a@example.com', 'c@example.com'])
})

describe('a batch that is refused whole', () => {
  test('for a fault in one of them comes apart', async () => {
    const { end, together } = await openEnd()
    end.trouble({ status: 422, name: 'validation_error' })
    expect(await together('k1', people(2))).toBe('apart')
  })

  test('of one is refused for good', async () => {
    const { end, together } = await openEnd()
    end.trouble({ status: 422, name: 'validation_error' })
    expect(await together('k1', people(1))).toMatchObject([{ kind: 'refused', permanent: true }])
  })
})

test.each(['unanswered', 'cut'] as const)(
  'E10: taken and %s is unknown; again under its key it arrives once',
  async (trouble) => {
    const { end, together, togetherInHaste } = await openEnd()
    end.trouble(trouble)
    const first = await (trouble === 'unanswered' ? togetherInHaste : together)('k1', people(3))
    expect(first).toMatchObject(Array(3).fill({ kind: 'unknown' }))
    expect(await together('k1', people(3))).toMatchObject(Array(3).fill({ kind: 'accepted' }))
    expect(end.mails()).toHaveLength(3)
  },
)

test('E10: again with fewer, since some may not be written to any more: those were sent, and nobody twice', async () => {
  const { end, together } = await openEnd()
  end.trouble('cut')
  await together('k1', people(3))
  expect(await together('k1', people(2))).toEqual(Array(2).fill({ kind: 'accepted', providerId: null }))
  expect(end.mails()).toHaveLength(3)
})

describe('too fast', () => {
  const tooFast = (headers: Record<string, string>) => ({ status: 429, name: 'rate_limit_exceeded', headers })

  test('is waited for, as long as it says', async () => {
    const { end, together } = await openEnd()
    end.trouble(tooFast({ 'retry-after': '0.05' }), tooFast({ 'retry-after': '0.05' }))
    expect(await together('k1', people(2))).toMatchObject(Array(2).fill({ kind: 'accepted' }))
    expect(end.keys()).toEqual(['k1', 'k1', 'k1'])
  })

  test('for longer than anybody waits: refused for now, and nobody asks before', async () => {
    const { end, transport } = await openEnd({ turnMs: 100 })
    end.trouble(tooFast({ 'retry-after': '60' }))
    const answer = await transport.deliver(mailTo('a@example.com'))
    expect(answer).toMatchObject({ kind: 'refused', permanent: false })
    expect(await transport.deliver(mailTo('b@example.com'))).toMatchObject({ kind: 'refused' })
    expect(end.keys()).toHaveLength(1)
  })

  test('an empty quota is refused until it is full again', async () => {
    const { end, transport } = await openEnd()
    end.trouble({ status: 429, name: 'daily_quota_exceeded', headers: { 'retry-after': '3600' } })
    expect(await transport.deliver(mailTo('a@example.com'))).toMatchObject({
      kind: 'refused',
      permanent: false,
      laterMs: 3_600_000,
    })
  })
})
