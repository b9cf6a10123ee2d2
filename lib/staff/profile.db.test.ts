import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { leadRow } from '#app/admin/leads/lead-row.tsx'
import { capture } from '#lib/doors/capture/capture.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { findProfile, keepProfile } from './profile.ts'

test('a member is called by the name they give themselves, and the log does not say which (18.7)', async () => {
  const app = await openTestApp()
  const id = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'ann@example.com', 'sales', now())`,
    values: [id],
  })
  await capture(app, contactEnquiry(app))
  await app.owner.query({ text: 'update leads set owner_id = $1', values: [id] })
  const ownerShown = async () => {
    const scope = {
      answeredForms: ['contact'],
      onlyOf: null,
      staffId: null,
      ring: app.ring,
      now: app.clock(),
    }
    const { rows } = await listLeads(app.db, readLeadFilter({}, app.agency.forms), scope)
    return rows.map((line) => leadRow(line, app.clock(), app.agency.forms).cells.owner)
  }
  expect(await ownerShown()).toEqual(['ann@example.com'])

  await keepProfile(app.db, {
    id,
    name: 'Ann Roy',
    signature: 'Ann\nMarram',
    language: 'fr',
    zone: 'America/Toronto',
    now: app.clock(),
  })
  expect(await findProfile(app.db, id)).toEqual({
    ...{ name: 'Ann Roy', signature: 'Ann\nMarram' },
    ...{ language: 'fr', zone: 'America/Toronto' },
  })
  expect(await ownerShown()).toEqual(['Ann Roy'])
  const events = await app.owner.query({
    text: `select object_id, facts from audit_events where verb = 'staff.profile_changed'`,
  })
  expect(events).toEqual([{ object_id: id, facts: {} }])

  await keepProfile(app.db, { id, name: null, signature: null, language: null, zone: null, now: app.clock() })
  expect(await ownerShown()).toEqual(['ann@example.com'])
})
