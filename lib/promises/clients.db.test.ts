import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { enterInstruction } from '#lib/clients/instruct.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { beginClientErasure, eraseInstructed } from '#lib/doors/erase/erase-for-client.ts'
import { reportEvidence } from '#lib/promises/report.ts'
import { guest, member, openAppWithClients, stay } from '#lib/testing/clients.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'

describe('P30: the page of evidence', () => {
  const stateOf = async (app: TestApp) =>
    (await reportEvidence(app)).lines.find(({ kind }) => kind === 'clients_decide')?.state

  test('turns red when a client’s lead stands among the agency’s own, whichever way (17.11)', async () => {
    const app = await openAppWithClients()
    expect(await stateOf(app)).toBe('idle')
    await stay(app)
    expect(await stateOf(app)).toBe('kept')
    await capture(app, contactEnquiry(app, { fields: { ...guest, email: 'own@example.com' } }))
    expect(await stateOf(app)).toBe('kept')
    await app.owner.query({ text: `update leads set form = 'stay'` })
    expect(await stateOf(app)).toBe('broken')
    await app.owner.query({ text: `update leads set form = 'contact'` })
    expect(await stateOf(app)).toBe('kept')
    await app.owner.query({ text: 'update client_leads set id = (select id from leads)' })
    expect(await stateOf(app)).toBe('broken')
  })

  test('turns red when a client’s word lies for a month and nobody acts on it (17.11)', async () => {
    const app = await openAppWithClients()
    await stay(app)
    const told = { askedBy: 'Data desk', askedOn: '2026-11-02', reference: 'T-7', address: '' }
    const entry = { id: randomUUID(), clientId: app.harbour, kind: 'erase', ...told } as const
    await enterInstruction(app, entry, member)
    expect(await stateOf(app)).toBe('kept')
    app.setTime('2026-12-02T10:00:00Z')
    expect(await stateOf(app)).toBe('kept')
    app.setTime('2026-12-02T10:00:01Z')
    expect(await stateOf(app)).toBe('broken')
    await beginClientErasure(app, entry.id, member)
    await eraseInstructed(app)
    expect(await stateOf(app)).toBe('kept')
  })

  test.each([
    ['one person', guest.email],
    ['everybody', ''],
  ])('turns red when an erasure of %s that is said to be done left something (17.11)', async (_, address) => {
    const app = await openAppWithClients()
    await stay(app)
    const told = { askedBy: 'Data desk', askedOn: '2026-11-02', reference: 'T-7', address }
    const entry = { id: randomUUID(), clientId: app.harbour, kind: 'erase', ...told } as const
    await enterInstruction(app, entry, member)
    await beginClientErasure(app, entry.id, member)
    await eraseInstructed(app)
    app.setTime('2026-11-04T10:00:00Z')
    await stay(app)
    expect(await stateOf(app)).toBe('kept')
    await app.owner.query({
      text: 'update client_leads set stored_at = (select begun_at from client_instructions)',
    })
    expect(await stateOf(app)).toBe('broken')
  })
})
