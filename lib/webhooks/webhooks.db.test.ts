import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { afterAll, expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { releaseLead } from '#lib/leads/release-lead.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { addWebhook, isTellable, removeWebhook } from './add-webhook.ts'
import { deliverWebhooks } from './deliver.ts'
import { listWebhooks } from './queries.ts'

type Told = { headers: Record<string, string>; body: string }

/** Another program: answers what it is told to, and keeps what it hears. */
let status = 200
const heard: Told[] = []
const server = createServer(async (request, response) => {
  heard.push({ headers: request.headers as Record<string, string>, body: await text(request) })
  response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end()
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
afterAll(() => server.close())
const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`

const app = await openTestApp(new Date().toISOString())
const enquire = (email: string) =>
  capture(app, contactEnquiry(app, { fields: { name: 'Ada Lovelace', email, message: 'A secret engine' } }))

async function deliver(): Promise<Told[]> {
  heard.length = 0
  await sealAll(app)
  await deliverWebhooks(app)
  return [...heard]
}

/** Lets time pass; the clock stands still otherwise. */
function later(minutes: number) {
  app.setTime(new Date(app.clock().getTime() + minutes * 60_000).toISOString())
}

await enquire('before@example.com')
await sealAll(app)
const secret = await addWebhook(app, { url, events: ['lead.created', 'lead.stage_changed'], actor: system })

test('it is told of what happens from now on, signed, by ids and without a word about the person', async () => {
  await enquire('ada@example.com')
  const told = await deliver()
  expect(told).toHaveLength(1)
  const { headers, body } = told[0] as Told
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    type: 'lead.created',
    data: { form: 'contact', reference: expect.stringMatching(/^Q-/) },
  })
  expect(body).not.toMatch(/Ada|ada@|secret/)
  expect(() => new Webhook('whsec_AAAA').verify(body, headers)).toThrow()
  expect(await deliver()).toEqual([])
})

test('each change is told once, also with two workers, and what was not asked for is not', async () => {
  const [lead] = await app.db.query<{ id: string }>({
    text: 'select id from leads order by received_at desc limit 1',
  })
  const by = { actor: system, onlyOf: null }
  await changeLeads(app, [lead?.id ?? ''], { kind: 'stage', value: 'won' }, by)
  await changeLeads(app, [lead?.id ?? ''], { kind: 'tag', value: 'x' }, by)
  await sealAll(app)
  heard.length = 0
  await Promise.all([deliverWebhooks(app), deliverWebhooks(app)])
  expect(heard.map(({ body }) => JSON.parse(body))).toMatchObject([
    { type: 'lead.stage_changed', data: { from: 'new', to: 'won' } },
  ])
})

test('a program that is away is told again under the same id, ever later, and given up after three days', async () => {
  status = 503
  await enquire('away@example.com')
  const first = await deliver()
  expect(first).toHaveLength(1)
  expect(await deliver()).toEqual([])
  const ids = new Set([first[0]?.headers['webhook-id']])
  for (let tries = 1; tries < 10; tries++) {
    later(24 * 60)
    for (const { headers } of await deliver()) ids.add(headers['webhook-id'])
  }
  expect(ids.size).toBe(1)
  later(24 * 60)
  expect(await deliver()).toEqual([])
  expect(await listWebhooks(app.db)).toMatchObject([{ failed: 1 }])
  status = 200
})

test('a redirect is not followed, and what waits goes with the address that is removed', async () => {
  status = 302
  await enquire('led.astray@example.com')
  expect(await deliver()).toHaveLength(1)
  status = 200
  const [webhook] = await listWebhooks(app.db)
  expect(webhook?.waiting).toBe(1)
  await removeWebhook(app, webhook?.id ?? '', system)
  later(60)
  expect(await deliver()).toEqual([])
})

test.each([
  ['https://crm.example/hook', true],
  ['http://localhost:9000/', false],
  ['https://localhost:9000/', false],
  ['http://127.0.0.1:9000/', false],
  ['https://127.0.0.1:9000/', false],
  ['https://10.1.2.3/', true],
  ['http://10.1.2.3/', true],
  ['https://192.168.1.1/', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://[::1]/', false],
  ['https://[fd00::1]/', false],
  ['https://2130706433/', false],
  ['https://93.184.215.14/', true],
  ['http://93.184.215.14/', false],
  ['http://crm.example/hook', false],
  ['https://user:pass@crm.example/', false],
  ['ftp://crm.example/', false],
  ['crm.example', false],
])('%s may be told where 10.0.0.0/8 is allowed: %s (15.43)', (address, may) => {
  expect(isTellable(address, ['10.0.0.0/8'])).toBe(may)
})

test('what stands on this machine or behind it hears nothing, also by a name that leads there (15.43)', async () => {
  const own = { ...(await openTestApp(new Date().toISOString())), webhookNetworks: [] }
  const named = url.replace('127.0.0.1', 'localhost')
  for (const address of [url, named])
    await addWebhook(own, { url: address, events: ['lead.created'], actor: system })
  await capture(
    own,
    contactEnquiry(own, { fields: { name: 'Ada', email: 'in@example.com', message: 'Hello' } }),
  )
  await sealAll(own)
  heard.length = 0
  await deliverWebhooks(own)
  expect(heard).toEqual([])
  expect(await own.db.query({ text: 'select state, said as response from webhook_deliveries' })).toEqual(
    [url, named].map(() => ({ state: 'waiting', response: 'not a public address' })),
  )
})

test('a lead in quarantine is created for them when it is released, once', async () => {
  const hears = await openTestApp(new Date().toISOString())
  await addWebhook(hears, { url, events: ['lead.created'], actor: system })
  const told = async () => {
    heard.length = 0
    await sealAll(hears)
    await deliverWebhooks(hears)
    return heard.map(({ body }) => JSON.parse(body).type)
  }
  const quarantine = async (email: string) => {
    await capture(hears, contactEnquiry(hears, { fields: { name: 'Ada', email, message: `From ${email}` } }))
    const [lead] = await hears.db.query<{ id: string }>({
      text: `update leads set held = 'spam'
        where id = (select id from leads order by received_at desc, id desc limit 1) returning id`,
    })
    return lead?.id ?? ''
  }
  const release = (leadId: string) => releaseLead(hears, { leadId, actor: system, onlyOf: null })

  const leadId = await quarantine('held@example.com')
  expect(await told()).toEqual([])
  expect(await release(leadId)).toBe(true)
  expect(await told()).toEqual(['lead.created'])
  expect(await told()).toEqual([])

  hears.setTime(new Date(hears.clock().getTime() + 60_000).toISOString())
  expect(await release(await quarantine('held.briefly@example.com'))).toBe(true)
  expect(await told()).toEqual(['lead.created'])
})
