import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mirrorAll } from '#lib/backups/mirror-all.ts'
import { countUnknownErasures, refuseUnrepeated, replayMirrors } from '#lib/backups/replay.ts'
import { findCertificate } from '#lib/certificates/queries.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { orderClientFile } from '#lib/doors/disclose/client-file.ts'
import { makeNextExport } from '#lib/doors/disclose/keep-export.ts'
import { streamExport } from '#lib/doors/disclose/stream-export.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { beginClientErasure, eraseInstructed } from '#lib/doors/erase/erase-for-client.ts'
import { findExport } from '#lib/exports/queries.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { openAppWithClients } from '#lib/testing/clients.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'
import { enterInstruction, type Instructed } from './instruct.ts'
import { endClient } from './keep-client.ts'
import { countMeant, findInstruction } from './queries.ts'

type Clients = Awaited<ReturnType<typeof openAppWithClients>>

/** An app where two guests wrote to one client, one of them to another and to the agency too. */
async function filled(): Promise<
  Clients & { readonly member: { readonly kind: 'staff'; readonly id: string } }
> {
  const app = await openAppWithClients()
  const [ada, kim] = ['ada@guest.example', 'kim@guest.example']
  const of = (email: string, message: string) => ({ name: email, email, message })
  await capture(app, contactEnquiry(app, { form: 'stay', fields: of(ada, 'Two nights.') }))
  await capture(app, contactEnquiry(app, { form: 'stay', fields: of(kim, 'A table.') }))
  await capture(app, contactEnquiry(app, { client: 'mill', fields: of(ada, 'Flour.') }))
  await capture(app, contactEnquiry(app, { fields: of(ada, 'A sign.') }))
  const [row] = await app.owner.query<{ id: string }>({
    text: `insert into staff (id, email, name, role, created_at)
      values (gen_random_uuid(), 'p@marram.example', 'P', 'privacy', now()) returning id`,
  })
  return { ...app, member: { kind: 'staff', id: row?.id ?? '' } }
}

async function instructed(app: Awaited<ReturnType<typeof filled>>, differs: Partial<Instructed> = {}) {
  const id = randomUUID()
  const said = {
    kind: 'erase',
    askedBy: 'Data desk',
    askedOn: '2026-11-02',
    reference: 'T-7',
    address: '',
  } as const
  const entered = await enterInstruction(app, { id, clientId: app.harbour, ...said, ...differs }, app.member)
  return { id, entered }
}

async function held(app: TestApp): Promise<string[]> {
  const rows = await app.owner.query<{ said: string }>({
    text: `select clients.code || ' ' || email as said from client_leads join clients on clients.id = client_id order by 1`,
  })
  return rows.map(({ said }) => said)
}

const everybody = ['harbour ada@guest.example', 'harbour kim@guest.example', 'mill ada@guest.example']

test('P30: an instruction is entered once, names whose data it means, and is in the log (17.11)', async () => {
  const app = await filled()
  const { id, entered } = await instructed(app)
  expect(entered).toBe('entered')
  expect((await instructed(app, { id })).entered).toBe('before')
  expect((await instructed(app, { address: 'nobody' })).entered).toBe('unclear')
  expect((await instructed(app, { kind: 'return' })).entered).toBe('running')
  expect((await instructed(app, { clientId: randomUUID() })).entered).toBe('gone')
  const [event] = await app.owner.query<{ object_id: string; facts: object }>({
    text: `select object_id, facts from audit_events where verb = 'client.instructed'`,
  })
  expect(event).toEqual({ object_id: app.harbour, facts: { instruction: id, kind: 'erase', whole: true } })
  // Entering it does nothing yet.
  expect(await held(app)).toEqual(everybody)
})

test('P30: a file on instruction holds that client’s data alone, and stands in the register of copies (17.11)', async () => {
  const app = await filled()
  await optOut(app, {
    emailKey: suppressionKeyOf(app.keys.suppression, 'kim@guest.example'),
    how: 'page',
    wording: 'Stop',
    actor: { kind: 'person', id: null },
  })
  const { id } = await instructed(app, { kind: 'export' })
  const ordered = await orderClientFile(app, { instructionId: id, format: 'json' }, app.member)
  if (ordered.kind !== 'made') throw new Error(ordered.kind)
  expect(ordered.isDirect).toBe(true)
  const copied: { email: string }[] = JSON.parse(await fetched(app, ordered.id))
  expect(copied.sort((a, b) => (a.email < b.email ? -1 : 1))).toMatchObject([
    { email: 'ada@guest.example', message: 'Two nights.', way: 'form', suppressed: false },
    { email: 'kim@guest.example', message: 'A table.', suppressed: true },
  ])
  const [copy] = await app.owner.query({ text: 'select recipient, purpose, rows from disclosures' })
  expect(copy).toEqual({ recipient: 'harbour Ltd', purpose: 'Instruction T-7', rows: 2 })
  expect((await findInstruction(app.db, id))?.doneAt).toEqual(app.clock())
  expect(await orderClientFile(app, { instructionId: id, format: 'json' }, app.member)).toEqual({
    kind: 'done',
  })
  // One person's alone.
  const one = await instructed(app, { kind: 'export', address: 'Kim@Guest.example' })
  const alone = await orderClientFile(app, { instructionId: one.id, format: 'csv' }, app.member)
  const text = alone.kind === 'made' ? await fetched(app, alone.id) : ''
  expect(text).toContain('kim@guest.example')
  expect(text).not.toContain('ada@guest.example')
})

async function fetched(app: Awaited<ReturnType<typeof filled>>, id: string): Promise<string> {
  const row = await findExport(app.db, id, app.member.id, app.clock())
  const bytes = row && (await streamExport(app, row))
  if (!bytes) throw new Error('nothing to fetch')
  let text = ''
  for await (const piece of bytes) text += piece
  return text
}

test('P30: an erasure on instruction takes all of that client and nobody else’s, and is certified (17.11)', async () => {
  const app = await filled()
  const { id } = await instructed(app)
  expect(await countMeant(app.db, { clientId: app.harbour, about: null, until: app.clock() })).toMatchObject({
    leads: 2,
  })
  expect(await beginClientErasure(app, id, app.member)).toBe('begun')
  expect(await beginClientErasure(app, id, app.member)).toBe('before')
  expect(await eraseInstructed(app)).toBe(2)
  expect(await held(app)).toEqual(['mill ada@guest.example'])
  const people = await app.owner.query({ text: 'select email from people' })
  expect(people).toEqual([{ email: 'ada@guest.example' }])
  expect(await app.owner.query({ text: 'select from suppressions' })).toEqual([])
  const done = await findInstruction(app.db, id)
  expect(done).toMatchObject({ erased: 2, doneAt: app.clock() })
  const certificate = await findCertificate(app.db, done?.certificate ?? '')
  expect(certificate?.removed).toEqual([{ table: 'client_leads', rows: 2 }])
  // The same sent again is a new lead, and none that the instruction meant.
  app.setTime('2026-11-02T10:00:01Z')
  const fields = { name: 'ada@guest.example', email: 'ada@guest.example', message: 'Two nights.' }
  expect(await capture(app, contactEnquiry(app, { form: 'stay', fields }))).toMatchObject({ repeated: false })
  expect(await eraseInstructed(app)).toBe(0)
  expect(await held(app)).toHaveLength(2)
})

test('P30: an erasure of one person on instruction leaves everybody else of that client (17.11)', async () => {
  const app = await filled()
  const { id } = await instructed(app, { address: 'ada@guest.example' })
  expect(await beginClientErasure(app, id, app.member)).toBe('begun')
  expect(await eraseInstructed(app)).toBe(1)
  expect(await held(app)).toEqual(['harbour kim@guest.example', 'mill ada@guest.example'])
})

test('P30, P43: a restore brings back nothing that went on instruction, and keeps what came since (17.11)', async () => {
  const app = await filled()
  const before = await app.owner.query<Record<string, unknown>>({ text: 'select * from client_leads' })
  const { id } = await instructed(app)
  await beginClientErasure(app, id, app.member)
  await eraseInstructed(app)
  expect(await countUnknownErasures(app)).toBe(0)
  // The database as it stood before, beside a store that knows more.
  await app.owner.query({ text: 'delete from certificates' })
  await app.owner.query({ text: 'delete from client_instructions' })
  await app.owner.query({ text: 'delete from client_leads' })
  for (const row of before) {
    const names = Object.keys(row)
    const text = `insert into client_leads (${names}) values (${names.map((_, at) => `$${at + 1}`)})`
    const values = names.map((name) => (name === 'details' ? JSON.stringify(row[name]) : row[name]))
    await app.owner.query({ text, values })
  }
  app.setTime('2026-11-03T10:00:00Z')
  const fields = { name: 'Lee', email: 'lee@guest.example', message: 'One night.' }
  await capture(app, contactEnquiry(app, { form: 'stay', fields }))
  // Restored by means of its own it is not served before that is repeated.
  await expect(refuseUnrepeated(app)).rejects.toThrow('older than 1 erasures')
  expect(await replayMirrors(app)).toMatchObject({ erasures: 1 })
  expect(await countUnknownErasures(app)).toBe(0)
  expect(await held(app)).toEqual(['harbour lee@guest.example', 'mill ada@guest.example'])
  expect(await app.owner.query({ text: 'select id from certificates' })).toEqual([{ id }])
  expect(await replayMirrors(app)).toMatchObject({ erasures: 0 })
})

test('P43: nothing is said to be erased before its mirror is in the store (17.11)', async () => {
  const app = await filled()
  const { id } = await instructed(app)
  await beginClientErasure(app, id, app.member)
  const away = { ...app, files: { ...app.files, put: () => Promise.reject(new Error('away')) } }
  await expect(eraseInstructed(away)).rejects.toThrow('away')
  expect(await findInstruction(app.db, id)).toMatchObject({ doneAt: null, erased: 0 })
  await mirrorAll(app)
  expect(await eraseInstructed(app)).toBe(2)
})

test('P30: at the end of a contract the data is returned first, and erased then (17.11)', async () => {
  const app = await filled()
  await endClient(app, app.harbour, app.member)
  const { id, entered } = await instructed(app, { kind: 'return' })
  expect(entered).toBe('entered')
  expect(await beginClientErasure(app, id, app.member)).toBe('no_file')
  const ordered = await orderClientFile(app, { instructionId: id, format: 'xlsx' }, app.member)
  expect(await beginClientErasure(app, id, app.member)).toBe('no_file')
  if (ordered.kind === 'made') await fetched(app, ordered.id)
  expect(await beginClientErasure(app, id, app.member)).toBe('begun')
  expect(await orderClientFile(app, { instructionId: id, format: 'xlsx' }, app.member)).toEqual({
    kind: 'done',
  })
  await eraseInstructed(app)
  expect(await held(app)).toEqual(['mill ada@guest.example'])
})

test('P30: a file that is kept and that nobody has fetched is no return, and the register says how many it had (17.11)', async () => {
  const app = await filled()
  await endClient(app, app.harbour, app.member)
  const { id } = await instructed(app, { kind: 'return' })
  const ordered = await orderClientFile(app, { instructionId: id, format: 'json' }, app.member)
  if (ordered.kind !== 'made') throw new Error(ordered.kind)
  await app.owner.query({ text: `update exports set state = 'waiting'` })
  await makeNextExport(app)
  expect((await findInstruction(app.db, id))?.fileRows).toBe(2)
  expect(await beginClientErasure(app, id, app.member)).toBe('no_file')
  await fetched(app, ordered.id)
  expect(await beginClientErasure(app, id, app.member)).toBe('begun')
  await app.owner.query({ text: `update exports set state = 'ready'` })
  await eraseInstructed(app)
  // What was made since it was begun holds what went with it.
  expect(await app.owner.query({ text: 'select state from exports' })).toEqual([{ state: 'waiting' }])
  await makeNextExport(app)
  expect((await findInstruction(app.db, id))?.fileRows).toBe(2)
})

test('P30: neither an erasure of the agency’s own person nor the end of a period takes what is a client’s (17.11)', async () => {
  const app = await filled()
  const [person] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
  await erase(app, { personId: person?.id ?? '', reason: 'request', actor: app.member })
  app.setTime('2060-01-01T10:00:00Z')
  await sweep(app)
  expect(await held(app)).toEqual(everybody)
})
