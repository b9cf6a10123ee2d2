import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { type Role, roles } from '#db/schema/staff.ts'
import { fillDesk, findThere, idFor, queryFor } from '#e2e/fixtures/desk-content.ts'
import { addressOf, deskGets, deskPages, deskPosts, opensTo } from '#e2e/fixtures/desk-routes.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.beforeAll(async () => {
  app = await startServer()
})
test.afterAll(() => app.stop())

test('S1, S2, 8.2: every page and handler of the desk answers each role as it is listed, and nobody not at all', async ({
  browser,
  playwright,
}) => {
  await fillDesk(app)
  const sessions = new Map<Role | 'nobody', APIRequestContext>()
  for (const role of roles) sessions.set(role, (await signInAs(browser, app, role)).context().request)
  sessions.set('nobody', await playwright.request.newContext({ baseURL: app.url }))
  const owner = sessions.get('owner')
  if (!owner) throw new Error('No owner is signed in.')
  const there = await findThere(app, owner)

  const wrong: string[] = []
  for (const [role, session] of sessions) {
    for (const [file, who] of Object.entries(deskPages)) {
      const path = addressOf(file, idFor(file, there)) + queryFor(file, there)
      const answer = await session.get(`${app.url}${path}`, { maxRedirects: 0 })
      const location = answer.headers().location ?? ''
      const refused =
        answer.status() >= 300 && /\/admin\/(?:missing|sign-in(?:\?next=[\w%.-]+)?)$/.test(location)
      if (refused === opensTo(who, role)) wrong.push(`${role}: GET ${path} ${answer.status()} ${location}`)
    }
    for (const [file, who] of Object.entries(deskGets)) {
      const path = addressOf(file, idFor(file, there))
      const answer = await session.get(`${app.url}${path}`, { maxRedirects: 0 })
      const refused = answer.status() === 403 || /\/admin\/sign-in$/.test(answer.headers().location ?? '')
      if (refused === opensTo(who, role)) wrong.push(`${role}: GET ${path} ${answer.status()}`)
    }
    for (const [file, who] of Object.entries(deskPosts)) {
      if (file.startsWith('admin/sign-out')) continue
      const path = addressOf(file, randomUUID())
      // No form has this field: whoever may, is told so, and nothing is done.
      const answer = await session.post(`${app.url}${path}`, {
        form: { 'no-such-field': 'x' },
        headers: { Origin: app.url },
        maxRedirects: 0,
      })
      const refused = answer.status() === 403 || /\/admin\/sign-in$/.test(answer.headers().location ?? '')
      const asListed = opensTo(who, role) ? answer.status() === 422 : refused
      if (!asListed) wrong.push(`${role}: POST ${path} ${answer.status()}`)
      const foreign = await session.post(`${app.url}${path}`, {
        form: {},
        headers: { Origin: 'https://elsewhere.example' },
        maxRedirects: 0,
      })
      if (foreign.status() !== 403) wrong.push(`${role}: POST ${path} from elsewhere ${foreign.status()}`)
    }
  }
  expect(wrong).toEqual([])
})
