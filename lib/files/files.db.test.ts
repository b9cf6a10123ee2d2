import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { discloseFile } from '#lib/doors/disclose/file.ts'
import { handOver } from '#lib/doors/disclose/handover.ts'
import { erase, planErasure } from '#lib/doors/erase/erase.ts'
import { zipOf } from '#lib/platform/files/testing/zip.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { dropStaged, listStaged, offerFile, stageFile } from './stage-file.ts'

const pdf = (text = 'x') => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)
const system = { kind: 'system', id: null } as const
type AppContext = Awaited<ReturnType<typeof openTestApp>>

const app = await openTestApp()
const inBriefs = { form: 'contact', field: 'files', address: '203.0.113.7' } as const

async function staged(to: AppContext, bytes: Buffer, name = 'brief.pdf'): Promise<string> {
  const offered = await offerFile(to, { ...inBriefs, name, bytes: bytes.length })
  if (offered.kind !== 'open') throw new Error(`Not offered: ${offered.kind}`)
  const answer = await stageFile(to, 'contact', offered.token, bytes)
  if (answer.kind !== 'staged') throw new Error(answer.fault)
  return offered.token
}

const withFiles = (to: AppContext, tokens: string[], email = 'ada@example.com') =>
  contactEnquiry(to, { fields: { name: 'Ada', email, message: 'See the brief', files: tokens } })

const storedIds = async (from: AppContext) =>
  (await from.owner.query<{ id: string }>({ text: 'select id from files order by created_at, id' })).map(
    ({ id }) => id,
  )

test('contract 6: what was staged is the enquiry’s once it is sent, and staff open it as it was', async () => {
  const own = await openTestApp()
  const tokens = [await staged(own, pdf('one')), await staged(own, pdf('two'), 'plan.pdf')]
  const sent = await capture(own, withFiles(own, tokens))
  expect(sent).toMatchObject({ kind: 'accepted', repeated: false })
  const rows = await own.db.query<{ id: string; name: string; lead_id: string; person_id: string }>({
    text: 'select id, name, lead_id, person_id, expires_at from files order by name',
  })
  expect(rows).toEqual([
    expect.objectContaining({ name: 'brief.pdf', lead_id: expect.any(String), expires_at: null }),
    expect.objectContaining({ name: 'plan.pdf', person_id: expect.any(String) }),
  ])
  const opened = await discloseFile(own, rows[0]?.id ?? '', null, system)
  expect(opened?.bytes.equals(pdf('one'))).toBe(true)
  expect(opened?.file).toMatchObject({ name: 'brief.pdf', type: 'application/pdf' })
  const [logged] = await own.db.query({
    text: `select verb, facts from audit_events where verb = 'file.opened'`,
  })
  expect(logged).toMatchObject({ facts: { file: rows[0]?.id } })
  // No token, and nothing of the file, stands among what was typed.
  const [lead] = await own.db.query<{ details: object }>({ text: 'select details from leads' })
  expect(lead?.details).toEqual({ name: 'Ada', email: 'ada@example.com' })
})

test('P59: what lies in the store is sealed, each file under a key of its own', async () => {
  const own = await openTestApp()
  await staged(own, pdf('a secret plan'))
  await staged(own, pdf('a secret plan'))
  const sealed = await Promise.all((await storedIds(own)).map((id) => own.files.get(`files/${id}`)))
  for (const bytes of sealed) expect(bytes?.includes('secret')).toBe(false)
  expect(sealed[0]?.equals(sealed[1] ?? Buffer.alloc(0))).toBe(false)
})

test('pressed twice, at once or later, it is one enquiry; also where the second press brought the files anew', async () => {
  const own = await openTestApp()
  const tokens = [await staged(own, pdf('same'))]
  const both = await Promise.all([capture(own, withFiles(own, tokens)), capture(own, withFiles(own, tokens))])
  const again = await capture(own, withFiles(own, [await staged(own, pdf('same'))]))
  const references = [...both, again].map((one) => (one.kind === 'accepted' ? one.reference : one.kind))
  expect(new Set(references).size).toBe(1)
  expect(await own.db.query({ text: 'select count(*)::int as n from leads' })).toEqual([{ n: 1 }])
  const other = await capture(own, withFiles(own, [await staged(own, pdf('other'))]))
  expect(other).toMatchObject({ kind: 'accepted', repeated: false })
})

test.each([
  ['that was never given', async () => 'x'.repeat(32)],
  [
    'of a file that was taken back',
    async () => {
      const token = await staged(app, pdf('back'))
      await dropStaged(app, 'contact', token)
      return token
    },
  ],
  [
    'of a file that was announced and never came',
    async () => {
      const offered = await offerFile(app, { ...inBriefs, name: 'a.pdf', bytes: 5 })
      return offered.kind === 'open' ? offered.token : ''
    },
  ],
  [
    'of another enquiry’s file',
    async () => {
      const token = await staged(app, pdf('mine'))
      await capture(app, withFiles(app, [token], 'first@example.com'))
      return token
    },
  ],
])('a token %s is refused beside its field, and nothing is stored', async (_, make) => {
  const answer = await capture(app, withFiles(app, [await make()], 'other@example.com'))
  expect(answer).toEqual({ kind: 'invalid', issues: [{ field: 'files', code: 'file_gone' }] })
  expect(await app.db.query({ text: `select from people where email = 'other@example.com'` })).toEqual([])
})

test('a file waits an hour, to the second; then row and bytes are gone', async () => {
  const own = await openTestApp('2026-11-02T10:00:00Z')
  const token = await staged(own, pdf())
  const [id = ''] = await storedIds(own)
  own.setTime('2026-11-02T10:59:59Z')
  expect(await clearFiles(own)).toBe(0)
  expect(await listStaged(own, 'contact', [token])).toEqual([
    { token, name: 'brief.pdf', bytes: pdf().length },
  ])
  own.setTime('2026-11-02T11:00:00Z')
  expect(await listStaged(own, 'contact', [token])).toEqual([])
  expect(await stageFile(own, 'contact', token, pdf())).toEqual({ kind: 'refused', fault: 'file_gone' })
  expect(await clearFiles(own)).toBe(1)
  expect(await storedIds(own)).toEqual([])
  expect(await own.files.get(`files/${id}`)).toBeNull()
})

test('P04, P47: erasing a person takes their files with them, also from the store', async () => {
  const own = await openTestApp()
  await capture(own, withFiles(own, [await staged(own, pdf())]))
  const [id = ''] = await storedIds(own)
  const [person] = await own.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  expect(await planErasure(own, personId)).toContainEqual({ table: 'files', rows: 1 })
  await erase(own, { personId, reason: 'request', actor: system })
  expect(await storedIds(own)).toEqual([])
  expect(await clearFiles(own)).toBe(1)
  expect(await own.files.get(`files/${id}`)).toBeNull()
  expect(await own.db.query({ text: 'select from file_removals' })).toEqual([])
})

test('P38: when an enquiry’s time is over its files go with it', async () => {
  const own = await openTestApp('2026-02-28T12:00:00Z')
  await capture(own, withFiles(own, [await staged(own, pdf())]))
  const [id = ''] = await storedIds(own)
  // Somebody who stays for another reason: the newsletter they confirmed.
  await own.owner.query({
    text: `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
      select id, 'marketing_email', 'email', 'given', gen_random_uuid(), now() from people`,
  })
  own.setTime('2028-02-29T12:00:00Z')
  expect(await sweep(own)).toMatchObject({ people: 0, enquiry: 1 })
  await clearFiles(own)
  expect(await own.files.get(`files/${id}`)).toBeNull()
})

test('a store that cannot be reached loses no removal: the next look goes on', async () => {
  const own = await openTestApp('2026-11-02T10:00:00Z')
  await staged(own, pdf())
  const [id = ''] = await storedIds(own)
  own.setTime('2026-11-02T11:00:00Z')
  const away = { ...own, files: { ...own.files, remove: () => Promise.reject(new Error('away')) } }
  await expect(clearFiles(away)).rejects.toThrow('away')
  expect(await own.files.get(`files/${id}`)).not.toBeNull()
  expect(await clearFiles(own)).toBe(1)
  expect(await own.files.get(`files/${id}`)).toBeNull()
})

test('a store that cannot be reached keeps nothing, and nothing can be sent with it', async () => {
  const own = await openTestApp()
  const full = { ...own, files: { ...own.files, put: () => Promise.reject(new Error('ENOSPC')) } }
  const offered = await offerFile(full, { ...inBriefs, name: 'a.pdf', bytes: pdf().length })
  if (offered.kind !== 'open') throw new Error(offered.kind)
  await expect(stageFile(full, 'contact', offered.token, pdf())).rejects.toThrow('ENOSPC')
  expect(await capture(own, withFiles(own, [offered.token]))).toMatchObject({ kind: 'invalid' })
  // The same bytes again, once there is room.
  expect(await stageFile(own, 'contact', offered.token, pdf())).toMatchObject({ kind: 'staged' })
})

test.each([
  ['a page', 'a.html', 10, 'file_kind'],
  ['nothing', 'a.pdf', 0, 'file_empty'],
  ['more than the field takes', 'a.pdf', 10 * 1024 ** 2 + 1, 'file_large'],
])('S7: %s is refused before a byte of it is sent', async (_, name, bytes, fault) => {
  expect(await offerFile(app, { ...inBriefs, name, bytes })).toEqual({ kind: 'refused', fault })
})

test('S7: what its content gives away is refused, and leaves nothing behind', async () => {
  const own = await openTestApp()
  const zip = zipOf({ 'a.js': 'alert(1)' })
  const offered = await offerFile(own, { ...inBriefs, name: 'a.docx', bytes: zip.length })
  if (offered.kind !== 'open') throw new Error(offered.kind)
  expect(await stageFile(own, 'contact', offered.token, zip)).toEqual({ kind: 'refused', fault: 'file_kind' })
  const [id = ''] = await storedIds(own)
  expect(await own.files.get(`files/${id}`)).toBeNull()
  await clearFiles(own)
  expect(await storedIds(own)).toEqual([])
})

test('a form takes as many as it declares, and a field that takes none opens no place', async () => {
  const tokens = await Promise.all(Array.from({ length: 6 }, (_, index) => staged(app, pdf(`many ${index}`))))
  expect(await capture(app, withFiles(app, tokens, 'many@example.com'))).toEqual({
    kind: 'invalid',
    issues: [{ field: 'files', code: 'too_many' }],
  })
  const announced = { name: 'a.pdf', bytes: 5, address: null }
  for (const field of ['message', 'nothing', 'constructor'])
    expect(await offerFile(app, { form: 'contact', field, ...announced })).toEqual({ kind: 'no_field' })
  expect(await offerFile(app, { form: 'toString', field: 'files', ...announced })).toEqual({
    kind: 'no_field',
  })
})

test('S5: one neighbourhood announces sixty a minute; the next minute, and others, go on', async () => {
  const own = await openTestApp('2026-11-02T10:00:00Z')
  const offer = (address: string) => offerFile(own, { ...inBriefs, address, name: 'a.pdf', bytes: 5 })
  for (let count = 0; count < 60; count++) expect((await offer('198.51.100.9')).kind).toBe('open')
  expect(await offer('198.51.100.77')).toEqual({ kind: 'busy' })
  expect((await offer('203.0.113.1')).kind).toBe('open')
  own.setTime('2026-11-02T10:01:00Z')
  expect((await offer('198.51.100.9')).kind).toBe('open')
})

test('a disk is not filled by who never sends: two gigabytes wait at most', async () => {
  const own = await openTestApp('2026-11-02T10:00:00Z')
  await staged(own, pdf())
  await own.owner.query({ text: `update files set bytes = 2147483000, network = 'x'` })
  expect(await offerFile(own, { ...inBriefs, name: 'a.pdf', bytes: 5_000 })).toEqual({ kind: 'busy' })
  own.setTime('2026-11-02T11:00:00Z')
  expect((await offerFile(own, { ...inBriefs, name: 'a.pdf', bytes: 5_000 })).kind).toBe('open')
})

test('S5: files that were announced and never came take no room; what one network left takes that of no other (15.38)', async () => {
  const own = await openTestApp('2026-11-02T10:00:00Z')
  const tenMegabytes = 10 * 1024 ** 2
  const offer = (address: string, bytes: number) =>
    offerFile(own, { ...inBriefs, address, name: 'a.pdf', bytes })
  for (let count = 0; count < 240; count++) {
    const address = `198.51.${Math.floor(count / 60)}.1`
    expect((await offer(address, tenMegabytes)).kind).toBe('open')
  }
  expect((await offer('203.0.113.9', tenMegabytes)).kind).toBe('open')
  // What did come is of its network, also where it was announced while there was room.
  const token = await staged(own, pdf())
  const late = await offer('203.0.113.80', pdf('late').length)
  await own.owner.query({ text: `update files set bytes = 268435000 where ready` })
  expect(await offer('203.0.113.250', tenMegabytes)).toEqual({ kind: 'busy' })
  expect((await offer('192.0.2.1', tenMegabytes)).kind).toBe('open')
  const more = pdf('x'.repeat(1_000))
  expect(await stageFile(own, 'contact', late.kind === 'open' ? late.token : '', more)).toEqual({
    kind: 'refused',
    fault: 'file_unkept',
  })
  // Once an enquiry holds it, nothing says any more where it came from.
  await capture(own, withFiles(own, [token]))
  expect(await own.db.query({ text: 'select network from files where lead_id is not null' })).toEqual([
    { network: null },
  ])
  expect((await offer('203.0.113.250', tenMegabytes)).kind).toBe('open')
})

test('P23: the file of a colleague’s enquiry does not exist', async () => {
  const own = await openTestApp()
  await capture(own, withFiles(own, [await staged(own, pdf())]))
  const [id = ''] = await storedIds(own)
  await own.owner.query({
    text: `with member as (
        insert into staff (id, email, role, created_at)
        values (gen_random_uuid(), 'c@example.com', 'sales', now()) returning id)
      update leads set owner_id = member.id from member`,
  })
  expect(await discloseFile(own, id, '00000000-0000-4000-8000-000000000000', system)).toBeNull()
  expect(await discloseFile(own, id, null, system)).not.toBeNull()
})

test('P28: a hand-over holds every file, opened, and none that was never sent', async () => {
  const own = await openTestApp()
  await capture(own, withFiles(own, [await staged(own, pdf('handed'))]))
  await staged(own, pdf('never sent'))
  const handed: string[] = []
  for await (const file of handOver(own, { purpose: 'test', recipient: 'test', actor: system })) {
    const pieces: Buffer[] = []
    for await (const piece of file.content) pieces.push(piece)
    if (file.name.startsWith('files/')) handed.push(String(Buffer.concat(pieces)))
  }
  expect(handed).toEqual([String(pdf('handed'))])
})
