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

/** An enquiry, a person and a message that are there, so that a page of one opens to those it opens to. */
type There = {
  lead: string
  person: string
  message: string
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
  const [, otherLead = ''] = [
    ...(await (await desk.get('/admin/leads')).text()).matchAll(/\/admin\/leads\/([0-9a-f-]{36})/g),
  ]
    .map(([, id = '']) => id)
    .filter((id, at, all) => all.indexOf(id) === at)
  const other = await ids(`/admin/leads/${otherLead}`, /\/admin\/people\/([0-9a-f-]{36})/)
  const template = randomUUID()
  await desk.post(`${house.url}/admin/settings/templates/keep`, {
    form: { id: template, name: 'Thanks', language: 'en', subject: 'Your enquiry', body: 'Thank you.' },
    headers: { Origin: house.url },
  })
  return {
    lead,
    person,
    other,
    webhook,
    template,
    message: await ids('/admin/outbox', /\/admin\/outbox\/([0-9a-f-]{36})/),
  }
}

function idFor(file: string, { lead, person, message, webhook, template }: There): string {
  if (file.startsWith('admin/settings/templates/')) return template
  if (file.startsWith('admin/settings/webhooks/')) return webhook
  if (file.startsWith('admin/leads/')) return lead
  if (file.startsWith('admin/people/')) return person
  if (file.startsWith('admin/settings/letters/')) return 'auto_reply'
  if (file.startsWith('admin/unsubscribes/')) return '0'.repeat(64)
  return file.startsWith('admin/outbox/') ? message : randomUUID()
}

test('S1, S2, 8.2: every page and handler of the desk answers each role as it is listed, and nobody not at all', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(240_000)
  const made = await house.operate('key', 'add', '--form', 'contact')
  const key = /Key: (\S+)/.exec(made)?.[1] ?? ''
  for (const email of ['ada@example.com', 'grace@example.com']) await sendEnquiry(house.url, key, email)
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

async function sendEnquiry(url: string, key: string, email: string): Promise<void> {
  const { notice } = await (await fetch(`${url}/privacy/policy.json`)).json()
  const body = { form: 'contact', name: 'Ada', email, message: 'An engine', notice }
  const answer = await fetch(`${url}/api/leads`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
}
