import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { orderExport } from '#lib/doors/disclose/make-export.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { system } from '#lib/record-event.ts'
import { accepted, guest, logged, member, openAppWithClients, rows } from '#lib/testing/clients.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { endClient } from './keep-client.ts'
import { moveLead } from './move-lead.ts'
import { openClientLead } from './open-client-lead.ts'
import { listClientLeads } from './queries.ts'

describe('P30: a lead that should have come for a client', () => {
  const idOf = async (app: TestApp, reference: string) => {
    const [row] = await app.owner.query<{ id: string; person_id: string }>({
      text: 'select id, person_id from leads where reference = $1',
      values: [reference],
    })
    return { leadId: row?.id ?? '', personId: row?.person_id ?? '' }
  }

  test('leaves the agency’s leads, and who was known by nothing else leaves its people (17.11)', async () => {
    const app = await openAppWithClients()
    const reference = accepted(await capture(app, contactEnquiry(app, { fields: guest })))
    const { leadId } = await idOf(app, reference)
    const to = { leadId, clientId: app.mill, onlyOf: null }
    expect(await moveLead(app, { ...to, onlyOf: randomUUID() }, member)).toBe('moved')
    expect([await rows(app, 'leads'), await rows(app, 'people'), await rows(app, 'suppressions')]).toEqual([
      0, 0, 0,
    ])
    const [line] = (await listClientLeads(app.db, app.mill, null)).rows
    expect(line).toMatchObject({ id: leadId, reference, way: 'moved', name: guest.name, email: guest.email })
    expect((await openClientLead(app, leadId, member))?.said).toEqual({
      message: guest.message,
    })
    expect(await logged(app, 'client.lead_moved')).toMatchObject([{ facts: { client: app.mill } }])
    expect(await moveLead(app, to, member)).toBe('gone')
  })

  test('stays where the agency has acted on it, a hold keeps it, or a colleague has it (17.11)', async () => {
    const app = await openAppWithClients()
    const reference = accepted(await capture(app, contactEnquiry(app, { fields: guest })))
    const { leadId, personId } = await idOf(app, reference)
    const to = { leadId, clientId: app.mill, onlyOf: null }
    await app.owner.query({ text: `update leads set held = 'referral'` })
    expect(await moveLead(app, to, member)).toBe('waits')
    await app.owner.query({ text: 'update leads set held = null' })
    await app.owner.query({ text: 'update people set restricted_at = now()' })
    expect(await moveLead(app, to, member)).toBe('stays')
    await app.owner.query({ text: 'update people set restricted_at = null' })
    await placeHold(app, { personId, ground: 'dispute', covers: null, reason: 'A claim', actor: member })
    expect(await moveLead(app, to, member)).toBe('stays')
    await app.owner.query({ text: 'update legal_holds set lifted_at = now()' })
    await app.owner.query({
      text: `insert into files (id, token, form, field, lead_id, person_id, name, bytes, key, created_at)
        values (gen_random_uuid(), 'x', 'contact', 'files', $1, $2, 'a.pdf', 1, 'x', now())`,
      values: [leadId, personId],
    })
    expect(await moveLead(app, to, member)).toBe('begun')
    await app.owner.query({ text: 'delete from files' })
    const [colleague] = await app.owner.query<{ id: string }>({
      text: `insert into staff (id, email, name, role, created_at)
        values (gen_random_uuid(), 'b@marram.example', 'B', 'sales', now()) returning id`,
    })
    await app.owner.query({ text: 'update leads set owner_id = $1', values: [colleague?.id] })
    expect(await moveLead(app, { ...to, onlyOf: randomUUID() }, member)).toBe('gone')
    await endClient(app, app.mill, system)
    expect(await moveLead(app, to, member)).toBe('gone')
    expect(await rows(app, 'client_leads')).toBe(0)
  })

  test('is left out of the copies that are kept of the agency’s leads', async () => {
    const app = await openAppWithClients()
    const reference = accepted(await capture(app, contactEnquiry(app, { fields: guest })))
    const { leadId } = await idOf(app, reference)
    const [staff] = await app.owner.query<{ id: string }>({
      text: `insert into staff (id, email, role, created_at) values (gen_random_uuid(), 'm@marram.example', 'owner', now()) returning id`,
    })
    const by = { kind: 'staff', id: staff?.id ?? '' } as const
    const order = {
      dataset: 'leads',
      format: 'json',
      query: '',
      opensMessages: false,
      staffId: by.id,
    } as const
    await orderExport(app, order, { purpose: 'x', recipient: 'x', actor: by })
    await app.owner.query({ text: `update exports set state = 'ready'` })
    expect(await moveLead(app, { leadId, clientId: app.mill, onlyOf: null }, by)).toBe('moved')
    expect(await app.owner.query({ text: 'select state from exports' })).toEqual([{ state: 'waiting' }])
  })

  test('stays where a hold is being placed at the same moment', async () => {
    const app = await openAppWithClients()
    const reference = accepted(await capture(app, contactEnquiry(app, { fields: guest })))
    const { leadId, personId } = await idOf(app, reference)
    const moving = await app.db.transaction(async (tx) => {
      await lockPerson(tx, personId)
      const waits = moveLead(app, { leadId, clientId: app.mill, onlyOf: null }, member)
      await untilBlocked(app)
      await tx.query({
        text: `insert into legal_holds (id, person_id, ground, reason, placed_by, placed_at)
          values (gen_random_uuid(), $1, 'dispute', 'A claim', $2, now())`,
        values: [personId, member.id],
      })
      return { waits }
    })
    expect(await moving.waits).toBe('stays')
  })
})
