import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anchorAudit, keepNewestHead } from '#lib/audit/anchor.ts'
import { verifyAudit } from '#lib/audit/verify.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { liftHold, placeHold } from '#lib/doors/erase/hold.ts'
import { listHoldsOf } from '#lib/holds/holds.ts'
import { mirrorFolder } from '#lib/mirrors/mirror.ts'
import { s3Store } from '#lib/platform/files/s3.ts'
import { serveBucket } from '#lib/platform/files/testing/bucket.ts'
import { reportEvidence } from '#lib/promises/report.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { mirrorAll } from './mirror-all.ts'
import { repeatSince } from './repeat-since.ts'
import { replayMirrors } from './replay.ts'
import { backUp, goBack, prepare } from './testing/go-back.ts'

async function prepared(): Promise<TestApp> {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await prepare(app)
  return app
}

const keyOf = (app: TestApp, email: string) => suppressionKeyOf(app.keys.suppression, email)
const saysNo = (app: TestApp, email: string) =>
  optOut(app, {
    emailKey: keyOf(app, email),
    how: 'page',
    wording: 'No',
    actor: { kind: 'person', id: null },
  })
const addresses = async (app: TestApp) =>
  (await app.db.query<{ email: string }>({ text: 'select email from people order by email' })).map(
    ({ email }) => email,
  )
const states = async (app: TestApp) =>
  app.db.query({
    text: `select p.email, c.state from consents c join people p on p.id = c.person_id order by p.email`,
  })

test('P43: who was erased since is erased again, whoever said no is asked nothing, and again repeats nothing (17.5)', async () => {
  const app = await prepared()
  const people = await addSubscribers(app, [
    { email: 'a@example.com' },
    { email: 'b@example.com' },
    { email: 'c@example.com' },
  ])
  const path = await backUp(app)
  app.setTime('2026-11-02T11:00:00Z')
  await erase(app, { personId: people.get('a@example.com') ?? '', reason: 'request', actor: system })
  await saysNo(app, 'b@example.com')
  await mirrorAll(app)
  await goBack(app, path)
  expect(await addresses(app)).toEqual(['a@example.com', 'b@example.com', 'c@example.com'])
  expect(await replayMirrors(app)).toEqual({ erasures: 1, leads: 0, refusals: 1 })
  expect(await addresses(app)).toEqual(['b@example.com', 'c@example.com'])
  expect(await states(app)).toEqual([
    { email: 'b@example.com', state: 'withdrawn' },
    { email: 'c@example.com', state: 'given' },
  ])
  expect(await replayMirrors(app)).toEqual({ erasures: 0, leads: 0, refusals: 0 })
})

test('P43, P44: nobody else goes with who is erased again for an address that was once typed wrongly (17.5)', async () => {
  const app = await prepared()
  const people = await addSubscribers(app, [{ email: 'a@example.com' }, { email: 'b@example.com' }])
  const personId = people.get('a@example.com') ?? ''
  await app.owner.query({
    text: `insert into other_addresses (id, person_id, kind, address, key, at)
      values (gen_random_uuid(), $1, 'email', 'b@example.com', $2, now())`,
    values: [personId, keyOf(app, 'b@example.com')],
  })
  const path = await backUp(app)
  app.setTime('2026-11-02T11:00:00Z')
  await erase(app, { personId, reason: 'request', actor: system })
  await goBack(app, path)
  expect(await replayMirrors(app)).toMatchObject({ erasures: 1 })
  expect(await addresses(app)).toEqual(['b@example.com'])
})

test('R7: what was lifted before the backup stays lifted; what was said anew since stands again (17.5)', async () => {
  const app = await prepared()
  await addSubscribers(app, [{ email: 'back@example.com' }, { email: 'twice@example.com' }])
  await saysNo(app, 'back@example.com')
  await saysNo(app, 'twice@example.com')
  await mirrorAll(app)
  app.setTime('2026-11-02T10:30:00Z')
  await app.owner.query({ text: `update suppressions set lifted_at = '2026-11-02T10:30:00Z'` })
  const path = await backUp(app)
  app.setTime('2026-11-02T11:00:00Z')
  await saysNo(app, 'twice@example.com')
  await mirrorAll(app)
  await goBack(app, path)
  expect(await replayMirrors(app)).toMatchObject({ refusals: 1 })
  const stands = await app.db.query<{ key: Buffer }>({
    text: 'select key from suppressions where lifted_at is null',
  })
  expect(stands.map(({ key }) => key.equals(keyOf(app, 'twice@example.com')))).toEqual([true])
})

test('P44: what a hold kept back of an erasure is kept at its replay too, and the hold stands again (17.6)', async () => {
  const app = await prepared()
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  const path = await backUp(app)
  app.setTime('2026-11-02T11:00:00Z')
  const actor = { kind: 'staff', id: randomUUID() } as const
  await placeHold(app, { personId, ground: 'tax', covers: ['enquiry'], reason: 'Books of Ada', actor })
  await erase(app, { personId, reason: 'request', actor: system })
  await mirrorAll(app)
  await goBack(app, path)
  expect(await replayMirrors(app)).toMatchObject({ erasures: 1 })
  const rows = (table: string) => app.owner.query({ text: `select from ${table}` })
  expect(await rows('leads')).toHaveLength(1)
  for (const table of ['outbox', 'consents', 'consent_events']) expect(await rows(table)).toEqual([])
  expect(await listHoldsOf(app.db, personId)).toMatchObject([
    { ground: 'tax', covers: ['enquiry'], liftedAt: null, placedAt: app.clock() },
  ])
  expect(await replayMirrors(app)).toMatchObject({ erasures: 0 })
  const [hold] = await listHoldsOf(app.db, personId)
  expect(await liftHold(app, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe('erased')
  await goBack(app, path)
  expect(await replayMirrors(app)).toMatchObject({ erasures: 2 })
  expect(await addresses(app)).toEqual([])
})

test('P44: of several holds that stood at an erasure each stands again after its replay (17.6)', async () => {
  const app = await prepared()
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  const path = await backUp(app)
  const actor = { kind: 'staff', id: randomUUID() } as const
  const hold = { personId, covers: ['enquiry'], actor } as const
  expect(await placeHold(app, { ...hold, ground: 'tax', reason: 'Books' })).toBe(true)
  expect(await placeHold(app, { ...hold, ground: 'dispute', reason: 'Books' })).toBe(true)
  expect(await placeHold(app, { ...hold, ground: 'dispute', reason: 'A claim' })).toBe(true)
  await erase(app, { personId, reason: 'request', actor: system })
  await mirrorAll(app)
  await goBack(app, path)
  await replayMirrors(app)
  const grounds = (await listHoldsOf(app.db, personId)).map(({ ground }) => ground)
  expect(grounds.sort()).toEqual(['dispute', 'dispute', 'tax'])
})

test('P43: a hold that was lifted since does not keep who was erased then, and the log is whole after it (17.5)', async () => {
  const app = await prepared()
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  await placeHold(app, {
    personId,
    ground: 'dispute',
    covers: null,
    reason: 'A dispute',
    actor: { kind: 'staff', id: randomUUID() },
  })
  const path = await backUp(app)
  await app.owner.query({ text: 'update legal_holds set lifted_at = now()' })
  await erase(app, { personId, reason: 'request', actor: system })
  await sealAll(app)
  await keepNewestHead(app)
  await anchorAudit(app)
  await goBack(app, path)
  app.setTime('2026-11-02T12:00:00Z')
  expect(await verifyAudit(app)).toMatchObject({ kind: 'cut' })
  expect(await repeatSince(app, new Date('2026-11-02T10:00:00Z'))).toMatchObject({ erasures: 1 })
  expect(await addresses(app)).toEqual([])
  await sealAll(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact' })
  await keepNewestHead(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact', anchored: 1 })
})

test('S12: nobody explains a chain that was cut by a restore which never was (17.5)', async () => {
  const app = await prepared()
  await capture(app, contactEnquiry(app))
  await sealAll(app)
  await keepNewestHead(app)
  await app.owner.query({
    text: `set session_replication_role = replica; delete from audit_heads; delete from audit_seals; delete from audit_events;
      insert into restores (id, at, erasures, opt_outs, position, signature)
        values (gen_random_uuid(), now() + interval '1 year', 0, 0, 0, '\\x00'); reset session_replication_role`,
  })
  expect(await verifyAudit(app)).toMatchObject({ kind: 'cut' })
})

test('P43: mirrors of another suppression key, or altered, are refused before anything is repeated (17.5)', async () => {
  const app = await prepared()
  const people = await addSubscribers(app, [{ email: 'a@example.com' }])
  const path = await backUp(app)
  await erase(app, { personId: people.get('a@example.com') ?? '', reason: 'request', actor: system })
  await goBack(app, path)
  const other = { ...app, keys: { ...app.keys, suppression: randomBytes(32) } }
  await expect(replayMirrors(other)).rejects.toThrow('under another SUPPRESSION_KEY')
  for await (const name of app.files.names(mirrorFolder)) await app.files.put(name, Buffer.from('{}'))
  await expect(replayMirrors(app)).rejects.toThrow('is not as it was written')
  expect(await addresses(app)).toEqual(['a@example.com'])
})

test('P43: in a bucket as in a folder, files, mirrors and what is read back are the same (17.5)', async () => {
  const bucket = await serveBucket()
  try {
    const app = { ...(await prepared()), files: s3Store(bucket.settings) }
    const people = await addSubscribers(app, [{ email: 'a@example.com' }, { email: 'b@example.com' }])
    const id = randomUUID()
    const bytes = randomBytes(100_000)
    await app.files.put(`files/${id}`, bytes)
    await app.owner.query({
      text: `insert into files (id, token, form, field, person_id, name, bytes, key, ready, created_at)
        values ($1, '\\x01', 'contact', 'files', $2, 'a.pdf', 1, '\\x01', true, now())`,
      values: [id, people.get('b@example.com')],
    })
    const path = await backUp(app)
    await erase(app, { personId: people.get('a@example.com') ?? '', reason: 'request', actor: system })
    await app.files.remove(`files/${id}`)
    expect(await goBack(app, path)).toMatchObject({ files: 1 })
    expect((await app.files.get(`files/${id}`))?.equals(bytes)).toBe(true)
    expect(await replayMirrors(app)).toMatchObject({ erasures: 1 })
    expect(await addresses(app)).toEqual(['b@example.com'])
  } finally {
    await bucket.close()
  }
})

test('P43: an erasure whose program ended before its mirror was put is mirrored by the worker (17.5)', async () => {
  const app = await prepared()
  const people = await addSubscribers(app, [{ email: 'a@example.com' }])
  const away = { ...app, files: { ...app.files, put: () => Promise.reject(new Error('away')) } }
  const erasing = erase(away, {
    personId: people.get('a@example.com') ?? '',
    reason: 'request',
    actor: system,
  })
  await expect(erasing).rejects.toMatchObject({ name: 'Error', done: { plan: expect.any(Array) } })
  expect(await addresses(app)).toEqual([])
  expect(await mirrorAll(app)).toMatchObject({ erasures: 1 })
  expect(await app.db.query({ text: 'select from waiting_mirrors' })).toEqual([])
})

test('P43: a database that went back beside a running site turns the evidence red until what came since is repeated (17.5)', async () => {
  const app = await prepared()
  await capture(app, contactEnquiry(app))
  const path = await backUp(app)
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  await erase(app, { personId: person?.id ?? '', reason: 'request', actor: system })
  const state = async () =>
    (await reportEvidence(app)).lines.find(({ kind }) => kind === 'erased_from_backups')?.state
  expect(await state()).toBe('kept')
  await goBack(app, path)
  expect(await state()).toBe('broken')
  await repeatSince(app, app.clock())
  expect(await state()).toBe('kept')
})

test('S9: no session and no mailed way into an account comes back, though the account does (17.5)', async () => {
  const app = await prepared()
  await addSubscribers(app, [{ email: 'ada@example.com' }])
  await app.owner.query({
    text: `with person as (select id from people), opened as (
        insert into accounts (id, person_id, opened_at) select gen_random_uuid(), id, now() from person
      ), coded as (
        insert into account_codes (id, person_id, browser, code, link, expires_at)
        select gen_random_uuid(), id, 'b', 'c', 'l', now() + interval '1 hour' from person
      ) insert into account_sessions (id, person_id, created_at, expires_at)
      select gen_random_uuid(), id, now(), now() + interval '1 hour' from person`,
  })
  await goBack(app, await backUp(app))
  expect(
    await app.owner.query({
      text: `select (select count(*)::int from accounts) as accounts, (select count(*)::int from account_sessions) as sessions,
        (select count(*)::int from account_codes) as codes`,
    }),
  ).toEqual([{ accounts: 1, sessions: 0, codes: 0 }])
})
