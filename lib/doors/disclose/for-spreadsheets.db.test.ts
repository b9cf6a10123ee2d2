import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { ExportFormat } from '#db/schema/exports.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { isForPeople, separators } from './for-spreadsheets.ts'
import { writeRows } from './write-rows.ts'

const app = await openTestApp('2026-07-02T21:30:15Z')
const { timeZone } = app.agency.policy.workingHours
const all = { dataset: 'leads', query: '', opensMessages: false, staffId: null } as const
const opened = { ...all, opensMessages: true } as const

const hostile = `Ann;=cmd|' /C calc'!A0`
await capture(
  app,
  contactEnquiry(app, {
    fields: {
      name: hostile,
      email: 'ann@example.com',
      message: 'Two\n=1+1\tand\n\t@SUM(A1)',
      company: '_x0041_ "=1"',
    },
  }),
)
const quote = app.agency.forms.quote!
const [choice] = Object.entries(quote.fields).find(
  ([, field]) => field.type === 'select' || field.type === 'radio',
)!
const answers = Object.fromEntries(
  Object.entries(quote.fields).flatMap(([name, field]) => {
    if (name === 'email') return [[name, 'bea@example.com']]
    if ('options' in field)
      return [[name, field.type === 'checkboxes' ? [field.options[0]!.value] : field.options[0]!.value]]
    return field.required && field.type !== 'files'
      ? [[name, field.type === 'confirmation' ? 'true' : 'Bea']]
      : []
  }),
)
const sent = await capture(app, contactEnquiry(app, { form: 'quote', fields: answers }))
if (sent.kind !== 'accepted') throw new Error(JSON.stringify(sent))
await app.owner.query({
  text: `update leads set details = details || '{"formerly": "=1"}' where form = 'quote'`,
})

async function file(
  selection: typeof all | typeof opened,
  format: ExportFormat,
  from = app,
): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of writeRows(from, selection, format)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const csvFormats = Object.keys(separators) as (keyof typeof separators)[]

test.each(csvFormats)(
  'S5: whatever a spreadsheet takes for the end of a cell, %s begins none with a formula (15.28)',
  async (format) => {
    for (const selection of [all, opened]) {
      const text = (await file(selection, format)).toString('utf8').replace('\ufeff', '')
      for (const ends of [/[;\r\n]/, /[,\r\n]/, /[\t\r\n]/, /[;,\t\r\n]/])
        for (const cell of text.split(ends)) expect(cell).not.toMatch(/^[\s"]*[-=+@]/)
      const rows = parse(text, { columns: true, delimiter: separators[format] }) as Record<string, string>[]
      expect(rows.find((row) => row.email === 'ann@example.com')?.name).toBe(`Ann;'=cmd|' /C calc'!A0`)
    }
  },
)

test.each(csvFormats)(
  'S5: what the database writes itself as %s is what we write (15.28)',
  async (format) => {
    const withoutCopy = { ...app, db: { ...app.db, copyOut: async () => null } }
    const [ours, theirs] = [await file(all, format, withoutCopy), await file(all, format)]
    const rowsOf = (csv: Buffer) =>
      parse(csv, { bom: true, delimiter: separators[format], relax_quotes: true }) as string[][]
    expect(rowsOf(theirs)).toEqual(rowsOf(ours))
  },
)

test('a workbook holds every text as it was sent and no formula, moments by the agency’s clock, and a column for each answer (15.28)', async () => {
  const bytes = await file(opened, 'xlsx')
  const [sheet] = (await readXlsx(bytes)).sheets
  const [head, ...rows] = sheet!.rows as unknown[][]
  const cell = (row: unknown[], name: string) => row[head!.indexOf(name)]
  const ann = rows.find((row) => cell(row, 'email') === 'ann@example.com')!
  const bea = rows.find((row) => cell(row, 'email') === 'bea@example.com')!
  expect(cell(ann, 'name')).toBe(hostile)
  expect(cell(ann, 'message')).toBe('Two\n=1+1\tand\n\t@SUM(A1)')
  expect(head).not.toContain('details')
  expect(cell(bea, choice)).toBe(answers[choice])
  expect(cell(bea, 'other answers')).toBe('{"formerly": "=1"}')
  const local = new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(app.clock()).replace(' ', 'T')}Z`,
  )
  expect(Math.abs((cell(ann, `received_at (${timeZone})`) as Date).getTime() - local.getTime())).toBeLessThan(
    1000,
  )
})

test('a file of people says its moments by the agency’s clock, and one of programs as they are (15.28)', async () => {
  const people = parse(await file(all, 'people'), { bom: true, columns: true }) as Record<string, string>[]
  const printed = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  expect(people[0]?.[`received_at (${timeZone})`]).toBe(printed.format(app.clock()))
  const machines = parse(await file(all, 'csv'), { columns: true }) as Record<string, string>[]
  const of = (email: string) => machines.find((row) => row.email === email)
  expect(new Date(of('ann@example.com')!.received_at!)).toEqual(app.clock())
  expect(of('ann@example.com')?.name).toBe(hostile)
  expect(JSON.parse(of('bea@example.com')!.details!).formerly).toBe('=1')
  expect(['csv', 'json'].some((format) => isForPeople(format as ExportFormat))).toBe(false)
})

test('a workbook leaves as its rows come, and what its reader leaves is closed (15.28)', async () => {
  let taken = 0
  const rows = async function* () {
    try {
      for (; taken < 100; taken++)
        yield Array.from({ length: 2_000 }, (_, n) => ({ reference: `Q-${taken}-${n}` }))
    } finally {
      taken = -taken
    }
  }
  const slow = { ...app, db: { ...app.db, rows } } as unknown as typeof app
  const pieces = writeRows(slow, all, 'xlsx')
  await pieces.next()
  expect(taken).toBeLessThan(50)
  await pieces.return(0)
  expect(taken).toBeLessThanOrEqual(0)
})
