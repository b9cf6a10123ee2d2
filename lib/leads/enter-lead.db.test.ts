import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { listOpenRequests } from '#lib/requests/queries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { enterLead } from './enter-lead.ts'

const actor = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const
const told = { form: 'quote', by: 'phone', note: 'rang on Tuesday', actor } as const

test('P09: who is entered by hand is told so and by what way it came; every value keeps it', async () => {
  const app = await openTestApp()
  const fields = { name: 'Ada', email: 'ada@example.com', services: ['web'] }
  expect(await enterLead(app, { ...told, fields })).toMatchObject({ kind: 'accepted', quarantine: null })
  const [person] = await app.db.query<{ sources: Record<string, object> }>({
    text: 'select sources from people',
  })
  expect(person?.sources.name).toEqual({
    form: 'quote',
    at: '2026-11-02T10:00:00.000Z',
    by: 'phone',
    note: 'rang on Tuesday',
  })
  const mails: Mail[] = []
  await drainOutbox(app, {
    ...outboxTransport,
    deliver: async (mail) => {
      mails.push(mail)
      return { kind: 'accepted', providerId: null }
    },
  })
  expect(mails.map(({ to }) => to)).toEqual(['ada@example.com'])
  expect(mails[0]?.text).toContain('by telephone')
  expect(mails[0]?.text).toContain('/privacy')
  const [event] = await app.db.query({ text: 'select verb, actor_id from audit_events' })
  expect(event).toEqual({ verb: 'lead.captured', actor_id: actor.id })
})

test('somebody is entered with what they said, but not without a way to reach them', async () => {
  const app = await openTestApp()
  const rung = await enterLead(app, { ...told, fields: { phone: '+33 1 99 00 12 34' } })
  expect(rung?.kind).toBe('accepted')
  expect(await enterLead(app, { ...told, fields: { name: 'Nobody' } })).toEqual({
    kind: 'invalid',
    issues: [{ field: 'email', code: 'required' }],
  })
  expect(await enterLead(app, { ...told, fields: { email: 'nobody' } })).toMatchObject({ kind: 'invalid' })
})

test('P10: where the policy says that nothing comes from elsewhere, nobody can be entered', async () => {
  const demo = await loadAgency('demo')
  const strict = { ...demo, policy: { ...demo.policy, otherSources: [] } }
  const app = await openTestApp('2026-11-02T10:00:00Z', strict)
  expect(await enterLead(app, { ...told, fields: { email: 'ada@example.com' } })).toBeNull()
  expect(await app.db.query({ text: 'select id from people' })).toEqual([])
})

test.each(['digiterex', 'itineris'])(
  'P58: a request that reached us by telephone or letter is entered on %s, and says what it asks for (15.34a)',
  async (name) => {
    const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency(name))
    const request = { ...told, form: 'privacy-request', by: 'letter' } as const
    const fields = { email: 'asks@example.com' }
    expect(await enterLead(app, { ...request, fields })).toEqual({
      kind: 'invalid',
      issues: [{ field: 'right', code: 'required' }],
    })
    expect(await enterLead(app, { ...request, fields: { ...fields, right: 'erasure' } })).toMatchObject({
      kind: 'accepted',
    })
    expect((await listOpenRequests(app.db, null)).rows).toMatchObject([{ asked: 'erasure' }])
  },
)
