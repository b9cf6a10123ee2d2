import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { reading } from '#lib/testing/incidents.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { tellDisclosed } from './shine-the-light.ts'

const actor = { kind: 'staff', id: randomUUID() } as const

test('P54: whoever asks is told who got their data for marketing last year, once a year (17.9)', async () => {
  const app = await openTestApp('2027-03-02T10:00:00Z', await loadAgency('itractit'))
  const [personId = ''] = (await addSubscribers(app, [{ email: 'a@example.com' }])).values()
  const shared = (recipient: string, kind: string, at: string) =>
    app.owner.query({
      text: `with made as (
          insert into disclosures (id, kind, recipient, purpose, columns, started_at)
          values (gen_random_uuid(), 'share', $1, 'x', '[]', $3) returning id
        ) insert into disclosure_people (id, disclosure_id, person_id, recipient_kind, recipient, purpose, categories, at)
        select gen_random_uuid(), id, $4, $2, $1, 'x', '{contact}', $3 from made`,
      values: [recipient, kind, at, personId],
    })
  await shared('Gulf Print', 'partners', '2026-06-01T10:00:00Z')
  await shared('Old Print', 'partners', '2025-12-30T10:00:00Z')
  await shared('New Print', 'partners', '2027-01-15T10:00:00Z')
  await shared('A court', 'courts', '2026-06-01T10:00:00Z')
  const read: string[] = []
  const mailed = () =>
    drainOutbox(
      app,
      reading(({ text }) => read.push(text)),
    )
  expect(await tellDisclosed(app, { personId, actor })).toBe('told')
  await mailed()
  expect(read).toHaveLength(1)
  expect(read[0]).toContain('Gulf Print')
  expect(read[0]).not.toMatch(/Old Print|New Print|A court/)
  expect(await tellDisclosed(app, { personId, actor })).toBe('before')
  app.setTime('2028-01-02T10:00:00Z')
  expect(await tellDisclosed(app, { personId, actor })).toBe('told')
  await mailed()
  expect(read[1]).toContain('New Print')
  expect(await tellDisclosed(app, { personId: randomUUID(), actor })).toBe('gone')
  expect(await tellDisclosed(await openTestApp(), { personId, actor })).toBe('undeclared')
})
