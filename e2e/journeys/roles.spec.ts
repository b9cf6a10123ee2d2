import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { type Role, roles } from '../../db/schema/staff.ts'
import { addressOf, deskGets, deskPages, deskPosts, opensTo } from '../fixtures/desk-routes.ts'
import { type RunningHouse, startHouse } from '../fixtures/server.ts'
import { signInAs } from './staff.ts'

let house: RunningHouse

test.beforeAll(async () => {
  house = await startHouse()
})
test.afterAll(() => house.stop())

/** What is there, so that a page of one opens to those it opens to. */
type There = {
  lead: string
  person: string
  message: string
  campaign: string
  request: string
  webhook: string
  template: string
  other: string
}

async function findThere(desk: APIRequestContext): Promise<There> {
  const ids = async (path: string, pattern: RegExp) =>
    pattern.exec(await (await desk.get(path)).text())?.[1] ?? ''
  const lead = await ids('/admin/leads', /\/admin\/leads\/([0-9a-f-]{36})/)
  const person = await ids(`/admin/leads/${lead}`, /\/admin\/people\/([0-9a-f-]{36})/)
  await desk.post(`${house.url}/admin/settings/webhooks/add`, {
    form: { url: 'https://crm.example/hook', events: 'consent.given' },
    headers: { Origin: house.url },
  })
  const webhook = await ids('/admin/settings/webhooks', /\/admin\/settings\/webhooks\/([0-9a-f-]{36})/)
  const message = await ids('/admin/outbox', /\/admin\/outbox\/([0-9a-f-]{36})/)
  const request = await ids('/admin/requests', /\/admin\/requests\/([0-9a-f-]{36})/)
  const found = await (await desk.get('/admin/leads')).text()
  const leads = new Set([...found.matchAll(/\/admin\/leads\/([0-9a-f-]{36})/g)].map(([, id = '']) => id))
  const other = await ids(`/admin/leads/${[...leads][1]}`, /\/admin\/people\/([0-9a-f-]{36})/)
  const template = randomUUID()
  await desk.post(`${house.url}/admin/settings/templates/keep`, {
    form: { id: template, name: 'Thanks', language: 'en', subject: 'Your enquiry', body: 'Thank you.' },
    headers: { Origin: house.url },
  })
  const campaign = await writeDraft(desk)
  return { lead, person, other, message, request, webhook, template, campaign }
}

async function writeDraft(desk: APIRequestContext): Promise<string> {
  const id = randomUUID()
  const draft = {
    id,
    press: randomUUID(),
    subject: 'Notes',
    body: 'One.',
    topic: '',
    tags: '',
    language: 'en',
  }
  const headers = { Origin: house.url }
  const answer = await desk.post('/admin/campaigns/save', { form: draft, headers, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  return id
}

function idFor(file: string, there: There): string {
  const { lead, person, message, request, webhook, campaign, template } = there
  if (file.startsWith('admin/settings/templates/')) return template
  if (file.startsWith('admin/campaigns/')) return campaign
  if (file.startsWith('admin/settings/webhooks/')) return webhook
  if (file.startsWith('admin/leads/')) return lead
  if (file.startsWith('admin/people/')) return person
  if (file.startsWith('admin/requests/')) return request
  if (file.startsWith('admin/settings/letters/')) return 'auto_reply'
  if (file.startsWith('admin/policy/versions/')) return '1'
  if (file.startsWith('admin/unsubscribes/')) return '0'.repeat(64)
  return file.startsWith('admin/outbox/') ? message : randomUUID()
}

test('S1, S2, 8.2: every page and handler of the desk answers each role as it is listed, and nobody not at all', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(240_000)
  const made = await house.operate('key', 'add', '--form', 'contact')
  const keyed = await house.operate('key', 'add', '--form', 'privacy-request')
  const keyIn = (said: string) => /Key: (\S+)/.exec(said)?.[1] ?? ''
  for (const email of ['ada@example.com', 'grace@example.com'])
    await send(house.url, keyIn(made), { form: 'contact', name: 'Ada', email, message: 'An engine' })
  await send(house.url, keyIn(keyed), { form: 'privacy-request', right: 'access' })
  const sessions = new Map<Role | 'nobody', APIRequestContext>()
  for (const role of roles) sessions.set(role, (await signInAs(browser, house, role)).context().request)
  sessions.set('nobody', await playwright.request.newContext({ baseURL: house.url }))
  const owner = sessions.get('owner')
  if (!owner) throw new Error('No owner is signed in.')
  const there = await findThere(owner)

  // A preview of two needs a second one.
  const queries: Readonly<Record<string, string>> = {
    'admin/people/[id]/merge/page.tsx': `?with=${there.other}`,
  }
  const wrong: string[] = []
  for (const [role, session] of sessions) {
    for (const [file, who] of Object.entries(deskPages)) {
      const path = addressOf(file, idFor(file, there)) + (queries[file] ?? '')
      const answer = await session.get(`${house.url}${path}`, { maxRedirects: 0 })
      const location = answer.headers().location ?? ''
      const refused = answer.status() >= 300 && /\/admin\/(?:missing|sign-in)$/.test(location)
      if (refused === opensTo(who, role)) wrong.push(`${role}: GET ${path} ${answer.status()} ${location}`)
    }
    for (const [file, who] of Object.entries(deskGets)) {
      const path = addressOf(file, idFor(file, there))
      const answer = await session.get(`${house.url}${path}`, { maxRedirects: 0 })
      const refused = answer.status() === 403 || /\/admin\/sign-in$/.test(answer.headers().location ?? '')
      if (refused === opensTo(who, role)) wrong.push(`${role}: GET ${path} ${answer.status()}`)
    }
    for (const [file, who] of Object.entries(deskPosts)) {
      if (file.startsWith('admin/sign-out')) continue
      const path = addressOf(file, randomUUID())
      // No form has this field: whoever may, is told so, and nothing is done.
      const answer = await session.post(`${house.url}${path}`, {
        form: { 'no-such-field': 'x' },
        headers: { Origin: house.url },
        maxRedirects: 0,
      })
      const refused = answer.status() === 403 || /\/admin\/sign-in$/.test(answer.headers().location ?? '')
      const asListed = opensTo(who, role) ? answer.status() === 422 : refused
      if (!asListed) wrong.push(`${role}: POST ${path} ${answer.status()}`)
      const foreign = await session.post(`${house.url}${path}`, {
        form: {},
        headers: { Origin: 'https://elsewhere.example' },
        maxRedirects: 0,
      })
      if (foreign.status() !== 403) wrong.push(`${role}: POST ${path} from elsewhere ${foreign.status()}`)
    }
  }
  expect(wrong).toEqual([])
})

async function send(url: string, key: string, fields: Record<string, string>): Promise<void> {
  const { notice } = await (await fetch(`${url}/privacy/policy.json`)).json()
  const body = { email: 'ada@example.com', ...fields, notice }
  const answer = await fetch(`${url}/api/leads`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
}
