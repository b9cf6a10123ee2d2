import { expect, test } from 'vitest'
import { contactEnquiry } from '../../testing/enquiries.ts'
import { openTestHouse } from '../../testing/open-house.ts'
import { capture } from '../capture/capture.ts'
import { handOver } from './handover.ts'
import { discloseLeads } from './leads.ts'

const house = await openTestHouse()
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
  house,
  contactEnquiry(house, {
    fields: { name: '=HYPERLINK("x")', email: 'ada@example.com', message: 'Line, one\n"two"' },
  }),
)
await capture(
  house,
  contactEnquiry(house, { fields: { name: 'Still', email: 'still@example.com', message: 'x' } }),
)
await house.owner.query({ text: `update people set restricted_at = now() where email = 'still@example.com'` })

test('S5, R8: the export opens messages, makes formulas inert and leaves restricted people out', async () => {
  const csv = await whole(discloseLeads(house, by))
  expect(csv.startsWith('\ufeffreference,')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain('"Line, one\n""two"""')
  expect(csv).not.toContain('still@example.com')
  const [entry] = await house.db.query({ text: 'select kind, recipient, rows, finished_at from disclosures' })
  expect(entry).toMatchObject({
    kind: 'export',
    recipient: 'the partners',
    rows: 1,
    finished_at: house.clock(),
  })
})

test('P28: the hand-over holds every table, each reference once, and no secret', async () => {
  const files: Record<string, string> = {}
  for await (const { name, content } of handOver(house, by)) files[name] = await whole(content)
  const references = await house.db.query<{ reference: string }>({ text: 'select reference from leads' })
  for (const { reference } of references) expect(files['leads.csv']?.split(reference)).toHaveLength(2)
  expect(files['people.csv']).toContain('still@example.com')
  expect(files['people.csv']).not.toContain('email_key')
  expect(files['staff.csv']).not.toContain('password_hash')
  expect(files['keyring.csv']).not.toContain('wrapped')
  expect(files['api_keys.csv']).not.toContain('hash')
  expect(Object.keys(files)).toContain('consent_events.csv')
})

test('the hand-over by cursor, where COPY is not to be had, is the same', async () => {
  const withoutCopy = { ...house, db: { ...house.db, copyOut: async () => null } }
  const both = async (from: typeof house) => {
    const files: Record<string, string> = {}
    for await (const { name, content } of handOver(from, by)) files[name] = await whole(content)
    const { 'disclosures.csv': _, 'audit_events.csv': __, ...rest } = files
    return rest
  }
  expect(await both(withoutCopy)).toEqual(await both(house))
})
