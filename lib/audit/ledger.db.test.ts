import { expect, test } from 'vitest'
import { actAsEraser } from '#db/roles.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { verifyAudit } from './verify.ts'

const said = `insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
  select gen_random_uuid(), id, 'marketing_email', 'email', 'given', 'consent', 'en', 'Yes, write to me.', 'box', now() from people`
const stands = `insert into suppressions (key, channel, reason, created_at) values ('x', 'email', 'opt_out', now())`

/** An app in which somebody said yes, and somebody may not be written to. */
async function withLedger(): Promise<TestApp & { readonly personId: string }> {
  const app = await openTestApp()
  await capture(
    app,
    contactEnquiry(app, { fields: { name: 'Ada', email: 'ada@example.com', message: 'Hello' } }),
  )
  await app.db.query({ text: `${said}; ${stands}` })
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  return { ...app, personId: person?.id ?? '' }
}

/** Whatever the application’s own password lets somebody do. */
const asEraser = (app: TestApp, text: string) =>
  app.db.transaction(async (tx) => {
    await tx.query(actAsEraser)
    return tx.query({ text })
  })

const traces = (app: TestApp) =>
  app.db.query({
    text: `select actor_kind, facts from audit_events where verb = 'ledger.changed' order by id`,
  })

test.each([
  `update consent_events set wording = 'Yes, sell it.'`,
  `update consent_events set state = 'given', at = now()`,
  'update consent_events set notice_number = 99',
])('R6: what a consent says is said otherwise by nobody, also as the eraser: %s (15.41)', async (text) => {
  const app = await withLedger()
  await expect(app.db.query({ text })).rejects.toThrow('permission denied')
  await expect(asEraser(app, text)).rejects.toThrow('What a consent says may not be changed')
  await expect(app.owner.query({ text })).rejects.toThrow()
})

test.each([
  'delete from suppressions',
  `update suppressions set key = 'y'`,
  `update suppressions set reason = 'hard_bounce'`,
])('R7: what stands against an address goes for nobody, also as the eraser: %s (15.41)', async (text) => {
  const app = await withLedger()
  await expect(asEraser(app, text)).rejects.toThrow(/may be lifted, but not deleted|may not be changed/)
  await expect(app.owner.query({ text })).rejects.toThrow(/may be lifted, but not deleted|may not be changed/)
})

test('S12: consents cannot be removed or moved, nor suppressions lifted, without the sealed log saying so (15.41)', async () => {
  const app = await withLedger()
  await asEraser(app, 'update consent_events set person_id = gen_random_uuid()')
  await asEraser(app, 'delete from consent_events')
  await app.db.query({ text: 'update suppressions set lifted_at = now()' })
  await app.db.query({ text: 'update suppressions set lifted_at = now()' })
  expect(await traces(app)).toEqual([
    { actor_kind: 'system', facts: { table: 'consent_events', change: 'moved', count: 1 } },
    { actor_kind: 'system', facts: { table: 'consent_events', change: 'removed', count: 1 } },
    { actor_kind: 'system', facts: { table: 'suppressions', change: 'lifted', count: 1 } },
  ])
  await sealAll(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact' })
})

test('P47: an erasure passes, says how many records went with it, and leaves the chain valid (15.41)', async () => {
  const app = await withLedger()
  await sealAll(app)
  expect(await erase(app, { personId: app.personId, reason: 'request', actor: system })).not.toBeNull()
  expect(await app.db.query({ text: 'select from consent_events' })).toEqual([])
  expect(await traces(app)).toMatchObject([
    { facts: { table: 'consent_events', change: 'removed', count: 1 } },
  ])
  await sealAll(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact' })
})

test('S12: the log says which role of the database wrote each event, whatever the writer states (15.43)', async () => {
  const app = await openTestApp()
  const claim = `insert into audit_events (at, actor_kind, verb, facts, written_by, xid)
    values (now(), 'system', 'lead.viewed', '{}', 'postgres', '7')`
  await app.db.query({ text: claim })
  await asEraser(app, claim)
  expect(
    await app.db.query({ text: `select written_by, xid = '7' as stated from audit_events order by id` }),
  ).toEqual([
    { written_by: 'candor_app', stated: false },
    { written_by: 'candor_eraser', stated: false },
  ])
  await sealAll(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact', sealed: 2 })
  await app.owner.query({
    text: `set session_replication_role = replica; update audit_events set written_by = 'candor_app';
      reset session_replication_role`,
  })
  expect(await verifyAudit(app)).toEqual({ kind: 'changed', eventId: 2 })
})

test('S12: what was sealed before the log knew who wrote it is still intact (15.43)', async () => {
  const app = await openTestApp()
  await app.owner.query({
    text: `set session_replication_role = replica;
      insert into audit_events (at, actor_kind, verb, facts) values (now(), 'system', 'lead.viewed', '{}');
      reset session_replication_role`,
  })
  await sealAll(app)
  const [sealed] = await app.db.query<{ same: boolean }>({
    text: `select s.digest = sha256(decode(repeat('00', 32), 'hex') || convert_to(jsonb_build_array(e.id, e.xid::text,
        (extract(epoch from e.at) * 1000000)::bigint, e.actor_kind, e.actor_id, e.verb, e.object_id, e.facts)::text, 'utf8'))
      as same from audit_events e join audit_seals s on s.event_id = e.id`,
  })
  expect(sealed).toEqual({ same: true })
})
