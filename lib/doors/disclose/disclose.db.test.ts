import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { datasetIds } from '#db/schema/exports.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { handOver } from './handover.ts'
import { exportSchema } from './schema.ts'
import { selectRows } from './selection.ts'
import { writeRows } from './write-rows.ts'

const app = await openTestApp()
const by = {
  purpose: 'quarterly review',
  recipient: 'the partners',
  actor: { kind: 'system', id: null },
} as const

async function whole(content: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

await capture(
  app,
  contactEnquiry(app, {
    fields: { name: '=HYPERLINK("x")', email: 'ada@example.com', message: 'Line, one\n"two"' },
  }),
)
await capture(
  app,
  contactEnquiry(app, { fields: { name: 'Still', email: 'still@example.com', message: 'x' } }),
)
await app.owner.query({ text: `update people set restricted_at = now() where email = 'still@example.com'` })

const all = { dataset: 'leads', query: '', opensMessages: true, staffId: null } as const

test('S5, R8: the export opens messages, makes formulas inert and leaves restricted people out', async () => {
  const csv = await whole(writeRows(app, all, 'people'))
  expect(csv.startsWith('\ufeffreference,')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain('"Line, one\n""two"""')
  expect(csv).not.toContain('still@example.com')
})

test('what the database writes itself is what we write, made safe alike (S5)', async () => {
  const nasty = [
    '=1',
    ' =1',
    '\u00a0=1',
    '\t=1',
    '-2',
    '+3',
    '@x',
    '＝1',
    '\u0007bell',
    "'=1",
    'Ä=',
    '«=1»',
    '9=1',
  ]
  for (const [index, name] of nasty.entries())
    await app.owner.query({
      text: `insert into people (id, email, email_key, name, language, sources, created_at, last_activity_at)
        values (gen_random_uuid(), $1, $2, $3, 'en', '{}', now(), now())`,
      values: [`nasty${index}@example.com`, Buffer.from(`nasty${index}`), name],
    })
  await app.owner.query({
    text: `insert into leads (id, reference, person_id, form, details, language, notice_number, received_at)
      select gen_random_uuid(), 'Q-' || email, id, 'contact', jsonb_build_object('name', name), 'en', 1, now() from people where email like 'nasty%'`,
  })
  const plain = { ...all, opensMessages: false }
  const names = async (from: typeof app) => {
    const rows = parse(await whole(writeRows(from, plain, 'people')), { bom: true, columns: true }) as Record<
      string,
      string
    >[]
    return rows.filter((row) => row.reference?.startsWith('Q-nasty')).map((row) => row.name)
  }
  const withoutCopy = { ...app, db: { ...app.db, copyOut: async () => null } }
  const [ours, theirs] = [await names(withoutCopy), await names(app)]
  expect(theirs).toEqual(ours)
  expect(theirs.toSorted()).toEqual(
    nasty.map((name, index) => (index < 9 ? `'${name.replace('\t', "\t'")}` : name)).toSorted(),
  )
})

test('a filter narrows what is copied, and travels apart from the text of the statement', async () => {
  const query = new URLSearchParams({ q: `o'brien"; drop table leads; --`, tag: '$1' }).toString()
  const selected = selectRows(app, { ...all, query })
  expect(selected.rows).not.toContain('drop table')
  expect(await whole(writeRows(app, { ...all, query, opensMessages: false }, 'csv'))).toMatch(
    /^reference,[^\n]*\n$/,
  )
  const ada = await whole(writeRows(app, { ...all, query: 'q=ada%40example', opensMessages: false }, 'csv'))
  expect(ada.trimEnd().split('\n')).toHaveLength(2)
})

test('JSON for programs is as its published schema says, for every dataset', async () => {
  const ajv = new Ajv({ strict: false, formats: { uuid: true, 'date-time': true } })
  for (const dataset of datasetIds) {
    const json = JSON.parse(await whole(writeRows(app, { ...all, dataset }, 'json')))
    const fits = ajv.compile(exportSchema(dataset))
    expect(fits(json), `${dataset}: ${JSON.stringify(fits.errors)}`).toBe(true)
    if (dataset === 'leads' || dataset === 'audit') expect(json.length).toBeGreaterThan(0)
  }
})

test('P28: the hand-over holds every table, each reference once, and no secret', async () => {
  const files: Record<string, string> = {}
  for await (const { name, content } of handOver(app, by)) files[name] = await whole(content)
  const references = await app.db.query<{ reference: string }>({ text: 'select reference from leads' })
  for (const { reference } of references) expect(files['leads.csv']?.split(reference)).toHaveLength(2)
  expect(files['people.csv']).toContain('still@example.com')
  expect(files['people.csv']).not.toContain('email_key')
  expect(files['staff.csv']).not.toContain('password_hash')
  expect(files['keyring.csv']).not.toContain('wrapped')
  expect(files['api_keys.csv']).not.toContain('hash')
  expect(Object.keys(files)).toContain('consent_events.csv')
})

test('the hand-over by cursor, where COPY is not to be had, is the same', async () => {
  const withoutCopy = { ...app, db: { ...app.db, copyOut: async () => null } }
  const both = async (from: typeof app) => {
    const files: Record<string, string> = {}
    for await (const { name, content } of handOver(from, by)) files[name] = await whole(content)
    const { 'disclosures.csv': _, 'audit_events.csv': __, ...rest } = files
    return rest
  }
  expect(await both(withoutCopy)).toEqual(await both(app))
})
