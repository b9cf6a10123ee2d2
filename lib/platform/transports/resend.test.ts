import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import type { Mail } from './mail.ts'
import { resendTransport } from './resend.ts'

const mail: Mail = {
  id: '0d9c6a52-8c6b-4d1b-a1a8-2f5f4c6f6f10',
  messageId: '<0d9c6a52-8c6b-4d1b-a1a8-2f5f4c6f6f10@marram.example>',
  from: 'Marram <hello@marram.example>',
  to: 'ada@example.com',
  subject: 'Notes',
  text: 'One.',
  html: '<p>One.</p>',
  headers: { 'List-Id': 'newsletter <newsletter.marram.example>' },
}

type Request = { url: string | undefined; headers: IncomingMessage['headers']; body: unknown }
const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** Resend's end: keeps what it is asked and answers as told. */
async function resendEnd(answer: (response: ServerResponse) => void) {
  const asked: Request[] = []
  const server = createServer(async (request, response) => {
    const { url, headers } = request
    asked.push({ url, headers, body: JSON.parse(await text(request)) })
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const answers = (status: number, body: string) =>
  resendEnd((response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(body))
const fault = (statusCode: number, name: string) =>
  answers(statusCode, JSON.stringify({ statusCode, name, message: 'No.' }))

async function deliverTo({ url }: { url: string }, answerMs?: number, one: Mail = mail) {
  return resendTransport('re_test', url, { answerMs, turnMs: 0 }).deliver(one)
}

test('an address whose domain has other letters goes in those of DNS (15.8)', async () => {
  const end = await answers(200, '{"id":"r-1"}')
  await deliverTo(end, undefined, { ...mail, to: 'ada@bücher.example' })
  expect(end.asked[0]?.body).toMatchObject({ to: 'ada@xn--bcher-kva.example' })
})

test('contract 9, E10: a mail goes as one request under its own key, with its list headers', async () => {
  const end = await answers(200, '{"id":"r-1"}')
  expect(await deliverTo(end)).toEqual({ kind: 'accepted', providerId: 'r-1' })
  const [request] = end.asked
  expect(request?.url).toBe('/emails')
  expect(request?.headers['idempotency-key']).toBe(mail.id)
  expect(request?.headers.authorization).toBe('Bearer re_test')
  const { id: _, messageId: __, ...body } = mail
  expect(request?.body).toEqual(body)
})

describe('E10: a fault is a value', () => {
  test.each([
    [422, 'validation_error', true],
    [422, 'missing_required_field', true],
    [403, 'invalid_api_key', false],
  ])('%i %s: refused, for good: %s', async (status, name, permanent) => {
    expect(await deliverTo(await fault(status, name))).toEqual({
      kind: 'refused',
      permanent,
      why: `${name}: No.`,
    })
  })

  test.each([
    [500, 'internal_server_error'],
    [409, 'concurrent_idempotent_requests'],
  ])('%i %s is unknown: it may have been taken', async (status, name) => {
    expect(await deliverTo(await fault(status, name))).toMatchObject({ kind: 'unknown' })
  })

  test('a 500 that is no JSON is unknown', async () => {
    expect(await deliverTo(await answers(500, '<html>Bad gateway</html>'))).toMatchObject({ kind: 'unknown' })
  })

  test.each(['<html>', '', 'null', '{}', '{"id":1}', '[]'])('a 200 that says %j is unknown', async (body) => {
    expect(await deliverTo(await answers(200, body))).toMatchObject({ kind: 'unknown' })
  })

  test.each(['null', '{}', '"no"'])('a 400 that says %s is not accepted', async (body) => {
    expect((await deliverTo(await answers(400, body))).kind).not.toBe('accepted')
  })

  test('another body under a used key: the earlier try was taken, and is not repeated', async () => {
    expect(await deliverTo(await fault(409, 'invalid_idempotent_request'))).toEqual({
      kind: 'accepted',
      providerId: null,
    })
  })

  test('no answer within the limit is unknown', async () => {
    const end = await resendEnd(() => {})
    expect(await deliverTo(end, 50)).toEqual({ kind: 'unknown', why: 'no answer in 0.05 seconds' })
  })

  test('an answer that stops half way is unknown', async () => {
    const end = await resendEnd((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"id":')
    })
    expect(await deliverTo(end, 50)).toMatchObject({ kind: 'unknown' })
  })

  test('a connection that is cut is unknown', async () => {
    const end = await resendEnd((response) => response.destroy())
    expect(await deliverTo(end)).toMatchObject({ kind: 'unknown' })
  })

  test('nobody listening is a value too', async () => {
    expect(await deliverTo({ url: 'http://127.0.0.1:1' })).toMatchObject({ kind: 'unknown' })
  })
})
