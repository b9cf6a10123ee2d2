import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { sendRaw } from '#e2e/fixtures/odd-requests.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'

const start = (length: number, path = '/forms/contact') =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${length}`,
    '',
    '',
  ].join('\r\n')
const part = (head: string, body = '') => `--x\r\nContent-Disposition: form-data${head}\r\n\r\n${body}\r\n`

test.describe.configure({ mode: 'serial' })

let app: RunningServer

test.beforeAll(async () => {
  app = await startServer()
})

test.afterAll(() => app?.stop())

/** A connection that says that much is coming, sends `body` of it, and then nothing. */
async function silent(length: number, body = ''): Promise<Socket> {
  const socket = connect(app.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(start(length) + body)
  return socket
}

async function enquire(): Promise<Response> {
  const form = new FormData()
  form.set('language', 'en')
  form.set('notice', (await (await fetch(`${app.url}/privacy/policy.json`)).json()).notice)
  form.set('name', 'Ada Lovelace')
  form.set('email', `ada.${Math.random()}@example.com`)
  form.set('message', 'Could you draw our engine?')
  form.append('files', new File(['%PDF-1.7\nx\n%%EOF\n'], 'engine.pdf'))
  return fetch(`${app.url}/forms/contact`, { method: 'POST', body: form, redirect: 'manual' })
}

test('silent connections that announce much leave room for an enquiry with a file (15.37)', async () => {
  const half = part('; name="files"; filename="a.pdf"', 'half').slice(0, -2)
  const sockets: Socket[] = []
  // Large ones first, then what fits beside them.
  for (const length of [60_000_000, 3_000_000, 1_000_000, 100_000, 1_000])
    for (let count = 0; count < 12; count++) sockets.push(await silent(length, count % 2 ? half : ''))
  try {
    // Nothing tells when the server has begun with them all; one that answers after them has their connections too.
    const taken = await enquire()
    expect(taken.status).toBe(303)
    expect(taken.headers.get('location')).toMatch(/^\/thanks\/Q-/)
  } finally {
    for (const socket of sockets) socket.destroy()
  }
})

test('what cannot be read is answered, again and again, and no fault is left uncaught (15.37)', async () => {
  const bodies = [
    `${part('', 'a')}--x--\r\n`,
    `${part('; filename="a.pdf"', 'a')}--x--\r\n`,
    part('; name="files"; filename="a.pdf"', 'half').slice(0, -2),
    '--x\r\nbroken',
    '',
  ]
  for (const body of [...bodies, ...bodies]) {
    const head = start(Buffer.byteLength(body)).replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')
    expect(await sendRaw(app.port, { head, body }), body).toBe(400)
  }
  // Connections that end in the middle of a file.
  for (let count = 0; count < 20; count++) {
    const socket = await silent(5_000_000, part('; name="files"; filename="a.pdf"', 'half').slice(0, -2))
    socket.destroy()
  }
  expect((await enquire()).status).toBe(303)
  expect(app.said()).not.toMatch(/uncaught|unhandled|TypeError/i)
})
