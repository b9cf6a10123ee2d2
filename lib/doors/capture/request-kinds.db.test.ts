import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { answerRequest } from '#lib/requests/answer-request.ts'
import { listOpenRequests } from '#lib/requests/queries.ts'
import { setResolution } from '#lib/requests/resolve-request.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { askable } from '#policy/forms/request-form.ts'
import { capture } from './capture.ts'

const registered = {
  access: 'P45',
  rectification: 'P46',
  erasure: 'P47',
  restriction: 'P48',
  portability: 'P49',
  objection: 'P50',
}

async function ask(app: TestApp, right: string) {
  const fields = { right, email: 'asks@example.com', place: 'EEA' }
  const rate = { by: randomUUID(), limit: 0 }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields, rate }))
  return (await listOpenRequests(app.db, null)).rows.find(({ asked }) => asked === right)
}

test.each(askable.map((right) => [registered[right], right] as const))(
  '%s: a request for %s stands with its date until it is answered',
  async (_, right) => {
    const app = await openTestApp('2026-11-02T10:00:00Z')
    expect(await ask(app, right)).toMatchObject({ asked: right, dueAt: new Date('2026-12-02T22:59:59Z') })
  },
)

test('P63: a question about data is due within the time that the policy names', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('digiterex'))
  const fields = { right: 'question', email: 'asks@example.com' }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const [request] = (await listOpenRequests(app.db, null)).rows
  expect(request?.dueAt).toEqual(new Date('2026-11-04T10:00:00Z'))
})

test('P51: what no mailbox has shown to be anybody’s is answered to nobody', async () => {
  const app = await openTestApp()
  const request = await ask(app, 'access')
  const actor = { kind: 'staff', id: randomUUID() } as const
  expect(await answerRequest(app, { id: request?.id ?? '', outcome: 'done', actor })).toBe('unchanged')
  const ended = { id: request?.id ?? '', at: app.clock(), outcome: 'refused', ground: 'unfounded', by: null }
  expect(await app.db.transaction((tx) => setResolution(tx, ended))).toBeNull()
})
