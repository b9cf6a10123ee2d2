import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { confirmLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { removeFiles } from '#lib/doors/erase/remove-files.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { answerRequest } from '#lib/requests/answer-request.ts'
import { makePackages } from '#lib/requests/jobs.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { gather } from './content.ts'
import { fetchPackage, packageStateOf } from './fetch-package.ts'
import { packageSchema } from './schema.ts'

/** Somebody with an enquiry asks for a copy, and presses in the mail. @returns the link to their request */
async function ask(app: TestApp, right: 'access' | 'portability', fields = {}): Promise<string> {
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  const asked = { right, email: 'ada@example.com', ...fields }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields: asked }))
  const confirmed = await confirmLink(app, await tokenOf(app, 'confirm_request'), null)
  return confirmed.own ?? ''
}

/** The token in the link of a mail of this kind that is due. */
async function tokenOf(app: TestApp, kind: string): Promise<string> {
  for (const { message } of (await permit(app)).permits) {
    if (message.kind !== kind) continue
    const mail = await composeMail(app, message)
    return /\/(?:confirm|package)\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  }
  return ''
}

/** The files of the archive that a link opens, as text. */
async function unpacked(app: TestApp, token: string): Promise<Record<string, string>> {
  const made = await fetchPackage(app, token)
  if (!made) return {}
  const pieces: Buffer[] = []
  for await (const piece of made.bytes) pieces.push(piece)
  const files = Object.entries(unzipSync(Buffer.concat(pieces)))
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('P45: what is held of somebody is in their copy, opened, with nobody at the desk (17.1)', async () => {
  const app = await openTestApp()
  await ask(app, 'access')
  expect(await makePackages(app)).toBe(1)
  const files = await unpacked(app, await tokenOf(app, 'request_package'))
  expect(files['data.json']).toContain('Could you draw our engine?')
  expect(files['index.html']).toContain('Could you draw our engine?')
  expect(await app.owner.query({ text: 'select outcome, deed from requests' })).toEqual([
    { outcome: 'done', deed: 'packaged' },
  ])
  expect(
    await app.owner.query({ text: `select rows > 2 as whole from disclosures where kind = 'package'` }),
  ).toEqual([{ whole: true }])
})

test('P45: what they asked about their data is in their copy too, with its day (17.1)', async () => {
  const app = await openTestApp()
  const token = await ask(app, 'access')
  await makePackages(app)
  const files = await unpacked(app, token)
  const { requests } = JSON.parse(files['data.json'] ?? '{"data":{}}').data
  expect(requests).toEqual([
    expect.objectContaining({ asked: 'access', proven_how: 'mailbox', due_at: expect.any(String) }),
  ])
  expect(files['csv/requests.csv']).toContain(requests?.[0].reference)
})

test('P49: the same is a table that any program reads', async () => {
  const app = await openTestApp()
  const token = await ask(app, 'portability')
  await makePackages(app)
  expect((await unpacked(app, token))['csv/people.csv']).toContain('Ada Lovelace')
})

describe('R4, R5: a copy', () => {
  test('satisfies the schema that is published, and says of each row until when it is kept and by which clause (17.2)', async () => {
    const app = await openTestApp()
    const token = await ask(app, 'access')
    await makePackages(app)
    const files = await unpacked(app, token)
    const data = JSON.parse(files['data.json'] ?? '')
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(packageSchema())
    expect([validate(data), validate.errors]).toEqual([true, null])
    expect(JSON.parse(files['schema.json'] ?? '')).toEqual(packageSchema())
    expect(data.data.leads[0].kept_until).toBe('2028-11-02')
    for (const row of Object.values(data.data).flat())
      expect(row).toMatchObject({ kept_by: expect.stringMatching(/./) })
    expect(data.data.consent_events[0].wording).toMatch(/./)
    expect(data.about.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['purposes', 'recipients', 'retention', 'rights', 'regions']),
    )
    expect(files['index.html']).not.toMatch(/<script|src=/)
  })

  test('keeps a person by the subscription that outlasts their enquiry, as the sweep does (15.30)', async () => {
    const app = await openTestApp()
    await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
    const [person] = await app.owner.query<{ personId: string }>({
      text: `update consents set state = 'withdrawn', changed_at = '2028-10-01T12:00:00Z'
        returning person_id as "personId"`,
    })
    const wanted = { kind: 'everything', reference: 'Q-1', language: 'en', at: app.clock() } as const
    const copy = await gather(app, { personId: person?.personId ?? '', ...wanted })
    const day = { kept_until: '2030-10-01' }
    expect(copy?.content.data).toMatchObject({
      people: [day],
      consents: [day],
      leads: [{ kept_until: '2028-11-02' }],
    })
  })

  test('says no day of who has an account (15.30)', async () => {
    const app = await openTestApp()
    const token = await ask(app, 'access')
    await app.owner.query({ text: `delete from consents` })
    await app.owner.query({
      text: `insert into accounts (id, person_id, opened_at) select gen_random_uuid(), id, now() from people`,
    })
    await makePackages(app)
    const { data } = JSON.parse((await unpacked(app, token))['data.json'] ?? '')
    expect(data.people[0]).toMatchObject({
      kept_until: null,
      kept_by: expect.stringContaining('an account'),
    })
  })

  test('names who of staff looked, and when (17.2)', async () => {
    const app = await openTestApp()
    const token = await ask(app, 'access')
    const staffId = randomUUID()
    await app.owner.query({
      text: `insert into staff (id, email, name, role, created_at) values ($1, 's@example.com', 'Sam', 'sales', now())`,
      values: [staffId],
    })
    const [lead] = await app.db.query<{ id: string }>({ text: `select id from leads where form = 'contact'` })
    await openLead(app, lead?.id ?? '', null, { kind: 'staff', id: staffId })
    await makePackages(app)
    const { looked } = JSON.parse((await unpacked(app, token))['data.json'] ?? '')
    expect(looked).toEqual([
      {
        at: app.clock().toISOString(),
        what: expect.stringContaining('Q-'),
        who: expect.stringContaining('sales'),
      },
    ])
  })

  test('for another company holds what its person provided, and nothing that others wrote (17.2)', async () => {
    const app = await openTestApp()
    const token = await ask(app, 'portability')
    await makePackages(app)
    const { kind, data, looked } = JSON.parse((await unpacked(app, token))['data.json'] ?? '')
    expect([kind, looked]).toEqual(['provided', []])
    expect(Object.keys(data)).toContain('leads')
    expect(Object.keys(data)).not.toContain('outbox')
  })

  test('lies sealed, ends on its day, and its pieces go with it (17.2)', async () => {
    const app = await openTestApp()
    const token = await ask(app, 'access')
    expect(await packageStateOf(app, token)).toBe('making')
    await makePackages(app)
    const [row] = await app.owner.query<{ id: string }>({ text: 'select id from packages' })
    const sealed = await app.files.get(`packages/${row?.id}-1`)
    expect(sealed?.subarray(0, 2).toString()).not.toBe('PK')
    app.setTime('2026-11-09T10:00:01Z')
    expect(await packageStateOf(app, token)).toBe('ended')
    expect(await fetchPackage(app, token)).toBeNull()
    await sweep(app)
    await removeFiles(app)
    expect(await app.files.get(`packages/${row?.id}-1`)).toBeNull()
  })

  test('that is asked for while its person is erased goes with them (17.2)', async () => {
    const app = await openTestApp()
    const token = await ask(app, 'access')
    const [person] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
    const actor = { kind: 'system', id: null } as const
    expect(await erase(app, { personId: person?.id ?? '', reason: 'request', actor })).not.toBeNull()
    expect(await makePackages(app)).toBe(0)
    expect(await fetchPackage(app, token)).toBeNull()
  })
})

test('a copy that was in the making while staff refused its request is nobody’s to fetch', async () => {
  const app = await openTestApp()
  const token = await ask(app, 'access')
  const [request] = await app.owner.query<{ id: string }>({ text: 'select id from requests' })
  const actor = { kind: 'staff', id: randomUUID() } as const
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'p@example.com', 'privacy', now())`,
    values: [actor.id],
  })
  const id = request?.id ?? ''
  expect(await answerRequest(app, { id, outcome: 'refused', ground: 'not_theirs', actor })).toBe('answered')
  await makePackages(app)
  expect([await packageStateOf(app, token), await fetchPackage(app, token)]).toEqual(['ended', null])
})

test('a maker that was taken for gone removes nothing of what another has made', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const token = await ask(app, 'access')
  let isFirst = true
  const slow = Object.create(app.files, {
    put: {
      value: async (name: string, bytes: Buffer) => {
        const overtaken = isFirst
        isFirst = false
        if (overtaken) {
          app.setTime('2026-11-02T10:03:00Z')
          await makePackages(app)
        }
        return app.files.put(name, bytes)
      },
    },
  })
  await makePackages({ ...app, files: slow })
  expect(Object.keys(await unpacked(app, token))).toContain('data.json')
})
