import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { readDueRequests } from './due.ts'

const app = await openTestApp('2026-01-31T10:00:00Z')

const ask = (email: string) =>
  capture(
    app,
    contactEnquiry(app, { form: 'privacy-request', fields: { right: 'access', email, place: 'EEA' } }),
  )

test('R1: each request stands with its day where the agency is, what is overdue first, until it is answered (15.26)', async () => {
  expect(await readDueRequests(app)).toEqual({ requests: [], hasMore: false, today: '2026-01-31' })
  await ask('first@example.com')
  app.setTime('2026-02-20T10:00:00Z')
  await ask('second@example.com')
  app.setTime('2026-03-02T23:30:00Z')
  const due = await readDueRequests(app)
  expect(due.requests.map(({ email, dueOn, isOverdue }) => [email, dueOn, isOverdue])).toEqual([
    ['first@example.com', '2026-03-02', true],
    ['second@example.com', '2026-03-20', false],
  ])
  expect(due.today).toBe('2026-03-03')

  await app.owner.query({
    text: 'update requests set answered_at = now() where due_at < $1',
    values: [app.clock()],
  })
  expect((await readDueRequests(app)).requests.map(({ email }) => email)).toEqual(['second@example.com'])
  for (let i = 0; i < 10; i++) await ask(`more${i}@example.com`)
  const many = await readDueRequests(app)
  expect([many.requests.length, many.hasMore]).toEqual([10, true])
})
