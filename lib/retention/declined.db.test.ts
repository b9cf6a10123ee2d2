import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { undoChange } from '#lib/leads/undo-change.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { sweep } from './jobs.ts'

/** OnTrack, whose policy has a period for registrations that were declined. */
async function registered() {
  const app = await openTestApp('2026-03-01T10:00:00Z', await loadAgency('ontrack'))
  const fields = { name: 'Ada', email: 'ada@example.com', company: 'Engines' }
  expect((await capture(app, contactEnquiry(app, { form: 'trial', fields }))).kind).toBe('accepted')
  const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
  const staffId = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'owner@example.com', 'owner', now())`,
    values: [staffId],
  })
  const by = { actor: { kind: 'staff', id: staffId }, onlyOf: null, staffId } as const
  const stage = (value: 'lost' | 'answered') =>
    changeLeads(app, [lead?.id ?? ''], { kind: 'stage', value }, by)
  const kept = async () =>
    (await app.db.query({ text: 'select record_class as record, counts_from as since from leads' }))[0]
  return { app, by, stage, kept }
}

test('P41: a registration that is declined is kept by the period of declined ones, from the day it was (17.10)', async () => {
  const { app, stage, kept } = await registered()
  app.setTime('2026-12-01T10:00:00Z')
  await stage('lost')
  expect(await kept()).toEqual({ record: 'declined_application', since: app.clock() })
  app.setTime('2027-12-01T09:59:59Z')
  expect(await sweep(app)).toMatchObject({ people: 0 })
  app.setTime('2027-12-02T10:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 1 })
})

test('P41: one that is taken up again is kept as a registration, by a press or by taking the first back (17.10)', async () => {
  const { app, by, stage, kept } = await registered()
  await stage('lost')
  await stage('answered')
  expect(await kept()).toEqual({ record: 'trial', since: null })
  const { undo } = await stage('lost')
  await undoChange(app, undo ?? '', by)
  expect(await kept()).toEqual({ record: 'trial', since: null })
})
