import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { enterLead } from './enter-lead.ts'
import { readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'
import { findLead } from './queries.ts'

const actor = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const
const email = 'info@shared.example'
const anna = { name: 'Anna', company: 'Anna & Co', phone: '+32 470 11 11 11', email, message: 'x' }

async function captured(app: TestApp, fields: Record<string, string>): Promise<string> {
  const outcome = await capture(app, contactEnquiry(app, { fields }))
  return outcome.kind === 'accepted' ? outcome.reference : ''
}

const list = (app: TestApp) =>
  listLeads(app.db, readLeadFilter({}, app.agency.forms), {
    answeredForms: Object.keys(app.agency.forms),
    onlyOf: null,
    staffId: null,
    ring: app.ring,
    now: app.clock(),
  })

async function exported(app: TestApp): Promise<Record<string, string>[]> {
  let csv = ''
  const all = { dataset: 'leads', query: '', opensMessages: false, staffId: null } as const
  for await (const part of writeRows(app, all, 'people')) csv += part.toString('utf8')
  return parse(csv, { bom: true, columns: true })
}

test('who writes from an address that another used first stands there as who they are: list, page and copies (15.10)', async () => {
  const app = await openTestApp()
  await captured(app, anna)
  const reference = await captured(app, { name: 'Bert', email, message: 'y' })
  const line = (await list(app)).rows.find((one) => one.reference === reference)
  expect(line).toMatchObject({ name: 'Bert', company: null, phone: null, email })
  const lead = await findLead(app.db, line?.id ?? '', null)
  expect(lead).toMatchObject({ name: 'Bert', phone: null, email })
  const row = (await exported(app)).find((one) => one.reference === reference)
  expect(row).toMatchObject({ name: 'Bert', company: '', phone: '', email })
})

test('an enquiry that gives no name is under its address, and not under the name of another (15.10)', async () => {
  const app = await openTestApp()
  await captured(app, anna)
  const fields = { email, phone: '+32 470 22 22 22' }
  const entered = await enterLead(app, { form: 'quote', fields, by: 'phone', note: 'rang', actor })
  const reference = entered?.kind === 'accepted' ? entered.reference : ''
  const line = (await list(app)).rows.find((one) => one.reference === reference)
  expect(line).toMatchObject({ name: null, company: null, phone: '+32 470 22 22 22', email })
  expect(await findLead(app.db, line?.id ?? '', null)).toMatchObject({
    name: null,
    phone: '+32 470 22 22 22',
  })
})

test('what staff entered from a call says so: list, page, copy and letter, also of somebody who wrote before (15.18)', async () => {
  const app = await openTestApp()
  const first = await captured(app, anna)
  const entered = await enterLead(app, { form: 'contact', fields: anna, by: 'phone', note: 'rang', actor })
  const reference = entered?.kind === 'accepted' ? entered.reference : ''
  const lines = (await list(app)).rows
  expect(lines.find((one) => one.reference === reference)).toMatchObject({ enteredBy: 'phone' })
  expect(lines.find((one) => one.reference === first)).toMatchObject({ enteredBy: null })
  const lead = await findLead(app.db, lines.find((one) => one.reference === reference)?.id ?? '', null)
  expect(lead?.enteredBy).toBe('phone')
  const rows = await exported(app)
  expect(Object.fromEntries(rows.map((row) => [row.reference, row.entered_by]))).toEqual({
    [first]: '',
    [reference]: 'phone',
  })
  const letters = []
  for (const { message } of (await permit(app)).permits) letters.push(await composeMail(app, message))
  expect(letters.map((mail) => mail?.text).join('\n')).toContain('by telephone')
})
