import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'

// A query is no part of any of these addresses: with one, the framework takes the post to the same handler.
const byFramework = '?by=framework'
/** How a body comes, and whether its connection stays, is nobody's promise; what caches are told of pages is the framework's. */
const ofTransport = /^(?:date|connection|keep-alive|content-(?:length|encoding)|transfer-encoding|vary)$/

let app: RunningServer
let notice: string
let bearer: string

test.beforeAll(async () => {
  app = await startServer()
  notice = (await (await fetch(`${app.url}/privacy/policy.json`)).json()).notice
  const said = await app.operate('key', 'add', '--form', 'contact', '--rate', '0')
  bearer = `Bearer ${/Key: (\S+)/.exec(said)?.[1]}`
})
test.afterAll(() => app?.stop())

type Post = { path: string; headers?: Record<string, string>; body?: string | FormData }

async function answered({ path, headers = {}, body }: Post) {
  const answer = await fetch(`${app.url}${path}`, { method: 'POST', redirect: 'manual', headers, body })
  const said = [...answer.headers].filter(([name]) => !ofTransport.test(name))
  // The one reference is not the other's.
  const plain = (text: string) =>
    text.replace(/Q-[2-9A-HJ-NP-TV-Z]{8}/g, 'Q').replace(/receipt=[\w.%-]+/g, 'receipt')
  return {
    status: answer.status,
    headers: said.map(([name, value]) => `${name}: ${plain(value)}`).sort(),
    body: plain(await answer.text()),
  }
}

const lead = (more: object) =>
  JSON.stringify({
    form: 'contact',
    notice,
    name: 'Ada',
    email: `${randomUUID()}@example.com`,
    message: 'x',
    ...more,
  })
const json = { 'content-type': 'application/json' }
const enquiry = (more: Record<string, string> = {}) => {
  const body = new FormData()
  const fields = {
    form: 'contact',
    language: 'en',
    notice,
    name: 'Ada',
    email: `${randomUUID()}@example.com`,
    message: 'Hello',
  }
  for (const [name, value] of Object.entries({ ...fields, ...more })) body.append(name, value)
  return body
}

const posts: Record<string, () => Post> = {
  'an enquiry by key': () => ({
    path: '/api/leads',
    headers: { ...json, authorization: bearer },
    body: lead({}),
  }),
  'a wrong field by key': () => ({
    path: '/api/leads',
    headers: { ...json, authorization: bearer },
    body: lead({ email: 'no' }),
  }),
  'a body that is no JSON': () => ({
    path: '/api/leads',
    headers: { ...json, authorization: bearer },
    body: '{',
  }),
  'no key': () => ({ path: '/api/leads', headers: json, body: lead({}) }),
  'a form of people': () => ({ path: '/forms/contact', body: enquiry() }),
  'a form with a fault, read by a person': () => ({ path: '/forms/contact', body: enquiry({ email: 'no' }) }),
  'a form with a fault, read by a page': () => ({
    path: '/forms/contact',
    headers: { accept: 'application/json' },
    body: enquiry({ email: 'no' }),
  }),
  'a form there is not': () => ({ path: '/forms/nope', body: enquiry() }),
  'one-click of a link that is not ours': () => ({
    path: '/unsubscribe/made-up',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  }),
  'a press in another language': () => ({ path: '/fr/unsubscribe/made-up', body: new FormData() }),
}

for (const [what, post] of Object.entries(posts))
  test(`a post is answered ahead of the framework as it would be by it: ${what} (16.3)`, async () => {
    const ahead = await answered(post())
    const { path, ...rest } = post()
    const behind = await answered({ ...rest, path: path + byFramework })
    expect(ahead).toEqual(behind)
    expect(ahead.status).toBeLessThan(500)
  })

test('who breaks off while sending is heard no more, and the next is answered (16.3)', async () => {
  const { connect } = await import('node:net')
  const { port } = new URL(app.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write('POST /api/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"form"')
  await new Promise((sent) => socket.once('connect', sent))
  socket.destroy()
  expect((await answered(posts['an enquiry by key']?.() ?? { path: '/' })).status).toBe(201)
})
